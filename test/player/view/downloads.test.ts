import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Course } from '../../../src/model/course.ts'
import type { Download } from '../../../src/model/download.ts'
import type { ItemMark, LearningEvent } from '../../../src/model/event.ts'
import { markItem } from '../../../src/model/item-mark.ts'
import { keyOf } from '../../../src/model/key.ts'
import type { Question, Response } from '../../../src/model/question.ts'
import { showDownloads } from '../../../src/player/view/takeaway/index.ts'
import { neighbours } from '../../../src/player/view/turn.ts'
import { appDouble } from '../../doubles/app.ts'
import { contentDouble } from '../../doubles/content.ts'
import { courseWithCase, sampleCase } from '../../doubles/case.ts'
import { sampleCourse, sampleQuestions } from '../../doubles/course.ts'

const now = Date.UTC(2026, 0, 15, 9)
const saved: { name: string; blob: Blob }[] = []

beforeEach(() => {
  saved.length = 0
  vi.useFakeTimers({ now })
  let latest = new Blob()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    latest = blob as Blob
    return 'blob:made'
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined)
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, blob: latest })
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** The mark of a sample question, for its key or for no answer at all. */
function markOf(number: number, right: boolean): ItemMark {
  const question = sampleQuestions.find((one) => one.number === number)
  if (!question) throw new Error(`There is no question ${number}.`)
  return markItem(question, right ? (keyOf(question) as Response) : undefined)
}

const answered = (number: number, right: boolean): LearningEvent => ({
  type: 'check-answered',
  mark: markOf(number, right),
  time: now,
})

interface Learner {
  readonly course?: Partial<Course>
  readonly events?: readonly LearningEvent[]
  readonly questions?: readonly Question[]
  readonly name?: string
}

/** Shows the downloads to a learner who did all this. */
async function open({
  course,
  events = [],
  questions = sampleQuestions,
  name = '',
}: Learner = {}): Promise<void> {
  const { app } = appDouble(course)
  Object.assign(app.session.learner, { name })
  for (const event of events) app.session.apply(event)
  const content = contentDouble(app.session.course, { bank: async () => questions })
  await showDownloads({ ...app, content })
}

const statusText = (): string => document.querySelector('[role="status"]')?.textContent ?? ''

/** Presses the button and waits for what it says. */
async function make(): Promise<string> {
  document.querySelector<HTMLElement>('[data-missed]')?.click()
  for (let turn = 0; statusText() === '' && turn < 50; turn++) await Promise.resolve()
  return statusText()
}

/** The page that was made, as a browser reads it. */
async function page(): Promise<Document> {
  const html = await saved[0]?.blob.text()
  return new DOMParser().parseFromString(html ?? '', 'text/html')
}

const texts = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '')

const documents: readonly Download[] = [
  {
    id: 'flash-cards-csv',
    title: 'A table',
    path: 'downloads/x-flash-cards-csv.csv',
    extension: 'csv',
    bytes: 400,
  },
  {
    id: 'flash-cards-anki',
    title: 'For Anki',
    path: 'downloads/x-flash-cards-anki.zip',
    extension: 'apkg',
    bytes: 1_234_567,
  },
]

describe('the documents', () => {
  test('are listed with what they are for, their type and size', async () => {
    await open({ course: { downloads: documents } })
    expect(texts(document, '.entry-row p')).toEqual([
      'A tablefor spreadsheets and other card programs · CSV, 1 kB',
      'For Ankito repeat with Anki on a computer or phone · APKG, 1.2 MB',
    ])
  })

  test('are links that save the file under its own extension, and never lead the frame away', async () => {
    await open({ course: { downloads: documents } })
    const [, anki] = document.querySelectorAll('a')
    expect(anki?.getAttribute('aria-label')).toBe('Download: For Anki')
    expect(['href', 'download', 'target', 'rel'].map((name) => anki?.getAttribute(name))).toEqual([
      'downloads/x-flash-cards-anki.zip',
      'mr-safety-flash-cards-anki.apkg',
      '_blank',
      'noopener',
    ])
  })

  test('stand alone in a course without questions, and the learner’s page alone in one without documents', async () => {
    await open({ course: { downloads: documents, banks: [] } })
    expect([texts(document, 'li').length, texts(document, 'h2')]).toEqual([2, []])
    await open()
    expect([texts(document, 'ul'), texts(document, 'h2')]).toEqual([[], ['Your missed questions']])
  })

  test('have their place between cards and exams, and none in a course that has neither them nor questions', () => {
    const { app } = appDouble({ banks: [] })
    const before = (course: Partial<Course>): string | undefined =>
      neighbours(
        { ...app, session: { ...app.session, course: { ...app.session.course, ...course } } },
        { kind: 'exam', exam: 1 },
      ).before?.kind
    expect([before({ downloads: documents }), before({})]).toEqual(['downloads', 'page'])
  })
})

describe('the page of missed questions', () => {
  const missed = [answered(1, false), answered(2, true), answered(3, false)]

  test('lists what was wrong the last time, and says how much it is', async () => {
    await open({ events: [...missed, answered(3, true), answered(2, false)] })
    expect(await make()).toBe('The page is in your downloads. It has 2 questions.')
    expect(saved.map(({ name, blob }) => [name, blob.type])).toEqual([
      ['mr-safety-missed-questions.html', 'text/html'],
    ])
    expect(texts(await page(), 'h2')).toEqual(['Question 1 of 2', 'Question 2 of 2'])
    expect(texts(await page(), 'h2 + div')).toEqual(['Where is the magnet?', 'Which of these fly?'])
  })

  test('is a file of its own with language, title, learner, date, course and revision', async () => {
    const disclaimer = 'No substitute for <local> policy.'
    await open({ events: missed, name: 'Doe, Jane', course: { title: 'A & <b>', disclaimer } })
    await make()
    const html = (await saved[0]?.blob.text()) ?? ''
    const made = await page()
    expect(html.startsWith('<!doctype html>\n<html lang="en-GB">')).toBe(true)
    expect(html).not.toMatch(/<script|<link|src=|url\(/)
    expect(made.title).toBe('Your missed questions · A & <b>')
    expect(texts(made, 'main > p')).toEqual([
      'Jane Doe · 15 January 2026',
      'A & <b> · Example Hospital · revision 0123456789abcdef',
      '2 questions that you got wrong the last time.',
    ])
    expect(texts(made, 'footer')).toEqual([disclaimer])
    await expect(html).toMatchFileSnapshot('__snapshots__/missed-questions.html')
  })

  test.each([
    [
      'was answered yet',
      [],
      'Nothing to list yet: answer some questions first, in practice or on the pages.',
    ],
    [
      'was missed',
      [answered(1, true)],
      'Nothing to list: you have missed no question the last time. Well done.',
    ],
  ])('is not made when nothing %s, which it says kindly', async (_, events, says) => {
    await open({ events })
    expect(await make()).toBe(says)
    expect(saved).toEqual([])
  })

  const started: LearningEvent = {
    type: 'exam-started',
    exam: 1,
    seed: 1,
    items: [1, 4, 5, 6],
    limit: 0,
  }

  test('tells nothing of questions of the exam under way, and says so', async () => {
    await open({ events: [...missed, started] })
    const note = 'Questions of the exam that you are taking are left out until you hand it in.'
    expect(await make()).toBe(`The page is in your downloads. It has 1 question. ${note}`)
    expect(texts(await page(), 'h2 + div')).toEqual(['The magnet is always on.'])
    await open({ events: [answered(1, false), started] })
    expect(await make()).toBe(note)
  })

  test.each([
    [true, 'The page is in your downloads. It has 1 question.'],
    [false, 'Nothing to list yet: answer some questions first, in practice or on the pages.'],
  ])('with an exam that reveals its answers: %s', async (reveals, says) => {
    const submitted: LearningEvent = {
      type: 'exam-submitted',
      exam: 1,
      attempt: 1,
      score: 0,
      marks: [markOf(1, false)],
      noRepeat: 0,
      reveals,
      time: now,
    }
    await open({ events: [started, submitted] })
    expect(await make()).toBe(says)
  })

  test('says when the questions did not load, and can be asked for again', async () => {
    const { app } = appDouble()
    app.session.apply(answered(1, false))
    let tries = 0
    const bank = (): Promise<readonly Question[]> =>
      ++tries <= sampleCourse.banks.length
        ? Promise.reject(new Error('offline'))
        : Promise.resolve(sampleQuestions)
    await showDownloads({ ...app, content: contentDouble(app.session.course, { bank }) })
    expect(await make()).toBe('The questions could not be loaded. Please try again.')
    expect(await make()).toBe('The page is in your downloads. It has 1 question.')
  })

  test('has the scenario of a case and each part with its answer, under headings in their order', async () => {
    const events: LearningEvent[] = [
      { type: 'check-answered', mark: markItem(sampleCase, undefined), time: now },
    ]
    await open({ course: courseWithCase, events, questions: [sampleCase] })
    expect(await make()).toBe('The page is in your downloads. It has 1 question.')
    const headings = [...(await page()).querySelectorAll('h2, h3, h4')]
    expect(headings.map(({ tagName, textContent }) => `${tagName} ${textContent}`)).toEqual([
      'H2 Question 1 of 1',
      'H3 Part 1 of 3',
      'H4 Offered',
      'H4 Right answer',
      'H3 Part 2 of 3',
      'H4 Right answer',
      'H3 Part 3 of 3',
      'H4 Right answer',
    ])
    expect(texts(await page(), 'h4 + ul')).toEqual([
      'Zone IZone IIZone IV',
      'Zone II',
      'True',
      '2 to 4 m',
    ])
  })

  test('has words in the place of pictures, and text in the place of links inside the course', async () => {
    const [first, ...others] = sampleQuestions
    const stem =
      '<p id="c-x">See <a href="#page-1" data-page="1">Zones</a> and <a href="https://example.org">this</a>.</p><img src="assets/a.png" alt="A &quot;plan&quot;"><img src="assets/b.png" alt="">'
    await open({ events: missed, questions: [{ ...first, stem } as Question, ...others] })
    await make()
    const shown = (await page()).querySelector('h2 + div')
    expect(shown?.textContent).toBe('See Zones and this.[Picture: A "plan"][Picture]')
    expect(shown?.querySelectorAll('a, img, [id]')).toHaveLength(1)
  })
})
