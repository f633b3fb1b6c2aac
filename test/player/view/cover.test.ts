import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Course } from '../../../src/model/course.ts'
import { noProgress } from '../../../src/model/progress.ts'
import type { Progress } from '../../../src/model/progress.ts'
import { recorded, sampleCourse } from '../../doubles/course.ts'
import { openPlayer } from './exam-player.ts'
import type { ExamPlayer } from './exam-player.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

const course: Course = { ...sampleCourse, cover: {} }

/** What learners see in place of the cover's places. */
const cover = `<h1>MR safety</h1><a href="#page-1" data-page="1" data-cover-start>Start the course</a>
<p data-cover-standing></p><span data-cover-module="1"></span><span data-cover-module="2"></span>`

const outline = `<a href="#cover" data-cover="">Course overview</a>
<details data-module="1" open><summary>Zones <span class="outline-state">3 pages</span></summary>
<a href="#page-1" data-page="1">1</a><a href="#page-3" data-page="3">3</a></details>
<details data-module="2"><summary>Screening <span class="outline-state">2 pages</span></summary>
<a href="#page-4" data-page="4">4</a><a href="#page-5" data-page="5">5</a></details>
<a href="#practice" data-practice="">Practice</a>
<a href="#exam-1" data-exam="1">Final exam</a><a href="#exam-2" data-exam="2">Practice exam</a>`

const openCover = (progress?: Progress, other: Course = course): Promise<ExamPlayer> =>
  openPlayer(other, progress, { outline, content: { cover } })

const textOf = (player: ExamPlayer, selector: string): string =>
  player.find(selector).textContent ?? ''

describe('the cover', () => {
  test('is where a learner begins; nothing of it counts as read', async () => {
    const player = await openCover()
    expect(textOf(player, 'h1')).toBe('MR safety')
    expect(textOf(player, '[data-cover-start]')).toBe('Start the course')
    expect(textOf(player, '[data-cover-standing]')).toBe('')
    expect(player.progress()).toMatchObject({ place: 0, seen: [] })
    expect(player.events.map(({ type }) => type)).toEqual(['session-started'])
    expect(player.find('#turn').hidden).toBe(true)
    await player.press('[data-cover-start]')
    expect(player.text()).toContain('Page 1')
  })

  test('comes back after a launch that went no further', async () => {
    const player = await openCover(noProgress)
    expect(textOf(player, '[data-cover-start]')).toBe('Start the course')
    expect(player.all('.welcome')).toEqual([])
  })

  test('says what a learner has read and reached, and goes on where they are', async () => {
    const player = await openCover({
      ...noProgress,
      place: 4,
      seen: [1, 2, 3, 4],
      records: { 1: recorded({ best: 6550 }), 2: recorded({ best: 5000 }) },
    })
    await player.press('#outline [data-cover]')
    expect(textOf(player, '[data-cover-start]')).toBe('Continue: Page 4')
    expect(textOf(player, '[data-cover-standing]')).toBe(
      '4 of 5 pages · about 15 min left · Final exam: best score 65.5 % · Practice exam: passed with 50 %',
    )
    expect(textOf(player, '[data-cover-module="1"]')).toBe('Done')
    expect(textOf(player, '[data-cover-module="2"]')).toBe('1 of 2 pages · about 15 min left')
    await player.press('[data-cover-start]')
    expect(player.text()).toContain('Page 4')
  })

  test('leads back into the exam under way', async () => {
    const first = await openCover()
    await first.press('#outline [data-exam="1"]')
    await first.press('[data-exam-start]')
    const again = await openCover(first.progress())
    expect(again.all('.welcome')).toEqual([])
    expect(again.all('[data-item]')).toHaveLength(1)
    await again.press('#outline [data-cover]')
    expect(again.find('[data-cover-start]').dataset['exam']).toBe('1')
  })
})

describe('a learner who comes back to a page', () => {
  const back: Progress = { ...noProgress, place: 2, seen: [1, 2] }
  const note = 'Welcome back. You are in “Zones”, about 37 min left.'

  test('is told where they are, once, above the page and by screen readers', async () => {
    const player = await openCover(back)
    expect(textOf(player, '.welcome p')).toBe(note)
    expect(player.announced()).toBe(note)
    expect(player.text()).toContain('Page 2')
    await player.press('[data-turn="next"]')
    expect([player.all('.welcome'), player.announced()]).toEqual([[], ''])
    await player.press('[data-turn="previous"]')
    expect(player.all('.welcome')).toEqual([])
  })

  test('is told so too on a page that asks for something first', async () => {
    const modules = course.modules.map((module) => ({
      ...module,
      pages: module.pages.map((page) => ({ ...page, rule: { seconds: 20 } })),
    }))
    const navigation = { order: 'free', exam: 'free' } as const
    const player = await openCover({ ...back, seen: [1] }, { ...course, modules, navigation })
    expect(player.all('.welcome')).toHaveLength(1)
  })

  test('closes the note, and is at the title of the page', async () => {
    const player = await openCover(back)
    await player.press('.welcome button')
    expect(player.all('.welcome')).toEqual([])
    expect(document.activeElement?.tagName).toBe('H1')
  })

  test.each([
    { title: 'goes to the cover from it', cover: {}, links: 1 },
    { title: 'has no way to a cover that the course has not', cover: undefined, links: 0 },
  ])('$title', async ({ cover: own, links }) => {
    const { cover: _, ...rest } = course
    const player = await openCover(back, own ? { ...rest, cover: own } : rest)
    expect(player.all('.welcome [data-cover]')).toHaveLength(links)
  })
})

describe('the way through the pages', () => {
  test('names the pages before and after, and the cover before the first', async () => {
    const player = await openCover({ ...noProgress, place: 1, seen: [1] })
    const titles = player.all('.turn-title').map(({ textContent }) => textContent)
    expect(titles).toEqual(['Course overview', 'Page 2'])
  })

  test.each([
    { seen: [1, 3], done: [] },
    { seen: [1, 2], done: ['Module done: Zones'] },
  ])('says at the end of a module that it is done, after pages $seen', async ({ seen, done }) => {
    const player = await openCover({ ...noProgress, place: 3, seen })
    expect(player.all('.turn-done').map(({ textContent }) => textContent)).toEqual(done)
  })

  test('says nothing of the kind below a page that did not load', async () => {
    const module = (): Promise<never> => Promise.reject(new Error('offline'))
    const before = { ...noProgress, place: 3, seen: [1, 2] }
    const player = await openPlayer(course, before, { outline, content: { cover, module } })
    expect(player.text()).toContain('could not be loaded')
    expect(player.all('#turn button')).toHaveLength(2)
    expect(player.all('.turn-done')).toEqual([])
  })

  test.each([
    {
      title: 'pages left out and the exam',
      progress: { seen: [1, 5] },
      left: ['Read the 3 pages that you left out', 'Final exam'],
    },
    { title: 'the exam', progress: { seen: [1, 2, 3, 4] }, left: ['Final exam'] },
    {
      title: 'nothing, after a pass',
      progress: { seen: [1, 2, 3, 4], records: { 1: recorded({ best: 7000 }) } },
      left: [],
    },
  ])('says at its end what is left: $title', async ({ progress, left }) => {
    const player = await openCover({ ...noProgress, place: 5, ...progress })
    expect(player.all('.turn-end a').map(({ textContent }) => textContent)).toEqual(left)
    expect(textOf(player, '.turn-end')).toContain(left.length > 0 ? 'Still to do' : 'everything')
  })
})

describe('the contents', () => {
  const state = (player: ExamPlayer, selector: string): string =>
    textOf(player, `#outline ${selector} .outline-state`)

  test('say how far one is in modules and exams', async () => {
    const player = await openCover({
      ...noProgress,
      place: 4,
      seen: [1, 2, 3, 4],
      records: { 1: recorded({ best: 8250 }) },
    })
    expect(state(player, '[data-module="1"]')).toBe('Done')
    expect(state(player, '[data-module="2"]')).toBe('1 of 2 pages · about 15 min left')
    expect(state(player, '[data-exam="1"]')).toBe('passed with 82.5 %')
    expect(player.all('#outline [data-exam="2"] .outline-state')).toEqual([])
  })

  test('unfold the module in view and fold it behind the learner, not what they unfolded', async () => {
    const player = await openCover({ ...noProgress, place: 3, seen: [3] })
    const open = (): boolean[] =>
      player.all('#outline details').map((fold) => (fold as HTMLDetailsElement).open)
    expect(open()).toEqual([true, false])
    await player.press('[data-turn="next"]')
    expect(open()).toEqual([false, true])
    await player.press('[data-turn="next"]')
    expect(open()).toEqual([false, true])
  })
})
