import { beforeEach, describe, expect, test, vi } from 'vitest'
import { certificateCode } from '../../../../src/model/certificate.ts'
import type { CertificateSheet } from '../../../../src/model/certificate-sheet.ts'
import type { Course, Exam } from '../../../../src/model/course.ts'
import { dayOf } from '../../../../src/model/day.ts'
import { encodeState } from '../../../../src/model/suspend.ts'
import { noProgress } from '../../../../src/model/progress.ts'
import type { Progress } from '../../../../src/model/progress.ts'
import type { Launch } from '../../../../src/player/lms/lms.ts'
import { startSession } from '../../../../src/player/session.ts'
import type { App } from '../../../../src/player/view/app.ts'
import { showCertificate } from '../../../../src/player/view/certificate/index.ts'
import { certificateLink } from '../../../../src/player/view/certificate/link.ts'
import type { Place, PlaceOf } from '../../../../src/player/view/place.ts'
import { contentDouble } from '../../../doubles/content.ts'
import { sampleCourse } from '../../../doubles/course.ts'

const course: Course = {
  ...sampleCourse,
  certificate: { title: 'Diploma', statement: 'has passed', hours: 2 },
}
const day = dayOf(Date.UTC(2026, 2, 4))
const html = `<section><h1 data-part="title">Diploma</h1>${['name', 'score', 'date', 'code']
  .map((part) => `<p data-part="value" data-certificate="${part}"></p>`)
  .join('')}</section>`

function taken(best: number): Progress {
  return { ...noProgress, records: { 1: { best, day, tries: 2, last: 0, recent: [] } } }
}

const given = { name: 'Jane Doe', score: 8599, day, code: '7K3M-Q9TR-ZW02' }
const make = vi.fn<(sheet: CertificateSheet) => Promise<Uint8Array | undefined>>()

/** The certificate's place for a learner with this progress; shows again where the view goes. */
async function arrive(progress: Progress, launch: Partial<Launch> = {}): Promise<App> {
  const session = startSession({
    course,
    lms: {
      capacity: 4096,
      connect: () => Promise.reject(new Error('not asked')),
      report: () => undefined,
      save: () => undefined,
      flush: () => undefined,
      close: () => undefined,
      leave: () => undefined,
    },
    launch: {
      state: encodeState({ progress, stamp: 1, lineage: 1, day }),
      learner: { id: 'l-1', name: 'Doe, Jane' },
      records: true,
      comments: false,
      ...launch,
    },
    copy: { restore: (saved) => saved, keep: () => undefined },
  })
  let here: Place = { kind: 'certificate' }
  const content = contentDouble(course, {
    certificate: () => Promise.resolve(html),
    certificatePdf: () => Promise.resolve({ make }),
  })
  const app = {
    window,
    session,
    content,
    place: () => here,
    go: (place: Place) => {
      here = place
      void showCertificate(app, place as PlaceOf<'certificate'>)
    },
  } as unknown as App
  await showCertificate(app, here)
  return app
}

const page = (): HTMLElement => document.querySelector('#page') as HTMLElement
const input = (): HTMLInputElement => page().querySelector('input') as HTMLInputElement
const settle = (): Promise<unknown> => vi.waitFor(() => expect(page().querySelector('section')))

async function confirm(name: string): Promise<void> {
  input().value = name
  page().querySelector<HTMLElement>('[data-certificate-confirm]')?.click()
  await settle()
}

function slot(part: string): string | null | undefined {
  return page().querySelector(`[data-certificate="${part}"]`)?.textContent
}

beforeEach(() => {
  document.body.innerHTML = '<article id="page" data-course="MR safety"></article>'
  make.mockReset()
  window.scrollTo = () => undefined
})

describe('before a pass', () => {
  test('the certificate says which exam it takes, and leads there', async () => {
    await arrive(noProgress)
    expect(page().textContent).toContain('when you pass Final exam with 70 % or more.')
    expect(page().querySelector('a')?.dataset['exam']).toBe('1')
    expect(page().textContent).not.toContain('best score')
  })

  test('it shows how near the learner came, and never rounds up to a pass', async () => {
    await arrive(taken(6999))
    expect(page().textContent).toContain('Your best score so far: 69.9 % in 2 attempts.')
    expect(page().querySelector('form')).toBe(null)
  })
})

describe('after a pass', () => {
  test('the learner is asked for the name, which the LMS suggests', async () => {
    await arrive(taken(8599))
    expect(input().value).toBe('Jane Doe')
    expect(input().required).toBe(true)
    expect(input().maxLength).toBe(64)
    expect(page().textContent).toContain('cannot be changed')
  })

  test('the certificate is given with the best score, its day and a code, in the name confirmed', async () => {
    const app = await arrive(taken(8599))
    await confirm('  Jane  M. Doe ')
    const facts = {
      learner: 'l-1',
      course: course.id,
      revision: course.revision,
      score: 8599,
      day,
    }
    const certificate = { name: 'Jane M. Doe', score: 8599, day, code: certificateCode(facts) }
    expect(app.session.progress().certificate).toEqual(certificate)
    expect(['name', 'score', 'date', 'code'].map(slot)).toEqual([
      'Jane M. Doe',
      '85.9 %',
      '4 March 2026',
      certificate.code,
    ])
  })

  test('no certificate is given without a name', async () => {
    const app = await arrive(taken(8599))
    await confirm('   ')
    expect(app.session.progress()).not.toHaveProperty('certificate')
    expect(page().querySelector('form')).not.toBe(null)
  })

  test('in review it is given without a code, and the learner is told before', async () => {
    await arrive(taken(8599), { records: false })
    expect(page().querySelector('.notice')?.textContent).toContain('no code')
    await confirm('Jane Doe')
    expect(slot('code')).toBe('none (review)')
  })
})

describe('a certificate that was given', () => {
  test('stays as it was, whatever is scored later', async () => {
    await arrive({ ...taken(9900), certificate: given })
    expect(['name', 'score', 'code'].map(slot)).toEqual(['Jane Doe', '85.9 %', given.code])
  })

  test('stays even where the pass mark has risen above it', async () => {
    await arrive({ ...taken(6000), certificate: given })
    expect(slot('name')).toBe('Jane Doe')
  })

  test('is handed to the PDF as it is shown, and the file is saved', async () => {
    make.mockResolvedValue(new Uint8Array([37]))
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    await arrive({ ...taken(8599), certificate: given })
    page().querySelectorAll('button')[1]?.click()
    await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce())
    expect((saved.mock.contexts[0] as HTMLAnchorElement).download).toBe('mr-safety-certificate.pdf')
    expect(make.mock.calls[0]?.[0]).toMatchObject({
      title: 'Diploma: MR safety',
      publisher: 'Example Hospital',
      lines: [
        ['title', 'Diploma'],
        ['value', 'Jane Doe'],
        ['value', '85.9 %'],
        ['value', '4 March 2026'],
        ['value', given.code],
      ],
    })
    saved.mockRestore()
  })

  test.each([
    { trouble: 'lacks letters', answer: async () => undefined, says: 'no letters' },
    { trouble: 'fails', answer: () => Promise.reject(new Error('no')), says: 'not be made' },
  ])('can be printed where the PDF $trouble', async ({ answer, says }) => {
    make.mockImplementation(answer)
    window.print = vi.fn<() => void>()
    await arrive({ ...taken(8599), certificate: given })
    page().querySelectorAll('button')[1]?.click()
    const status = page().querySelector('[role="status"]')
    await vi.waitFor(() => expect(status?.textContent).toContain(says))
    expect(window.print).toHaveBeenCalledTimes(says === 'no letters' ? 1 : 0)
  })
})

describe('the way from a result to the certificate', () => {
  const [final, practice] = course.exams as [Exam, Exam]

  test.each([
    { when: 'not passed', progress: taken(6999), exam: final, shows: [] },
    { when: 'passed', progress: taken(7000), exam: final, shows: ['Get your certificate'] },
    { when: 'passed, after practice', progress: taken(7000), exam: practice, shows: [] },
    {
      when: 'given',
      progress: { ...taken(7000), certificate: given },
      exam: final,
      shows: ['Your certificate'],
    },
  ])('is there when it should be: $when', async ({ progress, exam, shows }) => {
    const app = await arrive(progress)
    expect(certificateLink(app, exam).map((node) => node.textContent)).toEqual(shows)
  })
})
