import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LearningEvent } from '../../../../src/model/event.ts'
import { cmi5Lms } from '../../../doubles/cmi5-lms/index.ts'
import type { Cmi5Options } from '../../../doubles/cmi5-lms/index.ts'
import { examStarted, sampleCourse, submitted, viewed } from '../../../doubles/course.ts'
import { problems, resumed, said, started, visit } from './learner.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

const verdicts = /^(passed|failed|completed) unit/
const ungraded: LearningEvent = {
  ...(submitted(100) as { exam: number }),
  exam: 2,
} as LearningEvent
const everyPage = [1, 2, 3, 4, 5].map(viewed)
const { exams, ...withoutExams } = sampleCourse
const textOnly = { ...withoutExams, exams: exams.filter(({ graded }) => !graded) }

interface Case {
  readonly what: string
  /** What the learner does, session by session. */
  readonly sessions: readonly (readonly LearningEvent[])[]
  /** The verdicts that the LMS has afterwards. */
  readonly verdicts: readonly string[]
  readonly lms?: Cmi5Options
  readonly course?: typeof sampleCourse
}

const fails = (...scores: readonly number[]): LearningEvent[] =>
  scores.flatMap((score) => [examStarted, submitted(score)])

const cases: readonly Case[] = [
  { what: 'nothing but pages', sessions: [[started, viewed(1)]], verdicts: [] },
  { what: 'a pass', sessions: [[started, ...fails(80)]], verdicts: ['passed', 'completed'] },
  { what: 'a fail', sessions: [[started, ...fails(40)]], verdicts: ['failed'] },
  { what: 'several fails', sessions: [[started, ...fails(40, 60, 20)]], verdicts: ['failed'] },
  {
    what: 'a fail and then a pass',
    sessions: [[started, ...fails(40, 80)]],
    verdicts: ['passed', 'completed'],
  },
  {
    what: 'a pass and then a fail',
    sessions: [[started, ...fails(80, 40)]],
    verdicts: ['passed', 'completed'],
  },
  {
    what: 'a fail in each of two sessions and a pass in the third',
    sessions: [
      [started, ...fails(40)],
      [resumed, ...fails(50)],
      [resumed, ...fails(90)],
    ],
    verdicts: ['failed', 'failed', 'passed', 'completed'],
  },
  {
    what: 'fails in the sessions after a pass',
    sessions: [[started, ...fails(80)], [resumed, ...fails(10)], [resumed]],
    verdicts: ['passed', 'completed'],
  },
  {
    what: 'an exam that is begun and not handed in',
    sessions: [[started, examStarted], [resumed]],
    verdicts: [],
  },
  {
    what: 'a session without an attempt after one with a fail',
    sessions: [
      [started, ...fails(40)],
      [resumed, viewed(2)],
    ],
    verdicts: ['failed'],
  },
  {
    what: 'a pass of an exam that is not graded, after a fail of the one that is',
    sessions: [
      [started, ...fails(40), { ...(examStarted as object), exam: 2 } as LearningEvent, ungraded],
    ],
    verdicts: ['failed'],
  },
  {
    what: 'a pass that waits for pages',
    sessions: [[started, ...fails(40, 80), viewed(1)]],
    verdicts: [],
    course: { ...sampleCourse, completion: 'both' },
    lms: { moveOn: 'CompletedAndPassed' },
  },
  {
    what: 'the last page after a pass that waited for it, in a session of its own',
    sessions: [
      [started, ...fails(80), viewed(1)],
      [resumed, ...everyPage],
    ],
    verdicts: ['passed', 'completed'],
    course: { ...sampleCourse, completion: 'both' },
    lms: { moveOn: 'CompletedAndPassed' },
  },
  {
    what: 'a fail after every page, where the pages are what counts',
    sessions: [[started, ...everyPage, ...fails(40)]],
    verdicts: ['completed', 'failed'],
    course: { ...sampleCourse, completion: 'viewed' },
    lms: { moveOn: 'Completed', masteryScore: null },
  },
  {
    what: 'a pass in a session after the completion',
    sessions: [
      [started, ...everyPage],
      [resumed, ...fails(80)],
    ],
    verdicts: ['completed', 'passed'],
    course: { ...sampleCourse, completion: 'viewed' },
    lms: { moveOn: 'Completed', masteryScore: null },
  },
  {
    what: 'reading on after a pass',
    sessions: [
      [started, viewed(1), ...fails(80), ...everyPage],
      [resumed, viewed(2)],
    ],
    verdicts: ['passed', 'completed'],
  },
  {
    what: 'every page of a course without a graded exam',
    sessions: [
      [started, viewed(1)],
      [resumed, ...everyPage, viewed(1)],
    ],
    course: textOnly,
    lms: { moveOn: 'Completed', masteryScore: null },
    verdicts: ['completed'],
  },
  {
    what: '75 where the LMS asks for 80',
    sessions: [[started, ...fails(75)]],
    lms: { masteryScore: 0.8 },
    verdicts: ['failed'],
  },
  {
    what: '65 where the LMS asks for 60',
    sessions: [[started, ...fails(65)]],
    lms: { masteryScore: 0.6 },
    verdicts: ['passed', 'completed'],
  },
  {
    what: '66.66 and then 66.67 where the LMS asks for 0.66664',
    sessions: [[started, ...fails(66.66, 66.67)]],
    lms: { masteryScore: 0.66664 },
    verdicts: ['passed', 'completed'],
  },
  {
    what: 'a score between two whole numbers',
    sessions: [[started, ...fails(69.99)]],
    verdicts: ['failed'],
  },
  {
    what: 'an LMS without mastery score',
    sessions: [[started, ...fails(69, 70)]],
    lms: { masteryScore: null },
    verdicts: ['passed', 'completed'],
  },
  {
    what: 'a template with values of its own',
    sessions: [[started, viewed(1), ...fails(80)]],
    lms: { template: { platform: 'Example LMS', language: 'de', revision: '7' } },
    verdicts: ['passed', 'completed'],
  },
  {
    what: 'preferences',
    sessions: [[started, ...fails(80)]],
    lms: { preferences: { languagePreference: 'de-DE', audioPreference: 'on' } },
    verdicts: ['passed', 'completed'],
  },
]

describe('the LMS', () => {
  test.each(cases)('after $what has $verdicts, and no rule is broken', async (given) => {
    const lms = cmi5Lms(given.lms)
    for (const events of given.sessions) {
      const { does, closes } = await visit({ lms, ...(given.course && { course: given.course }) })
      for (const event of events) {
        does(event)
        await vi.advanceTimersByTimeAsync(20_000)
      }
      await closes()
    }
    expect(problems(lms)).toEqual([])
    expect(said(lms).filter((one) => verdicts.test(one))).toEqual(
      given.verdicts.map((verb) => `${verb} unit`),
    )
    expect(lms.satisfied()).toBe(given.verdicts.includes('completed'))
  })

  test.each([
    { masteryScore: 0.8, score: 75, success: false },
    { masteryScore: 0.6, score: 65, success: true },
  ])('with $masteryScore sees $score judged by that everywhere', async (given) => {
    const lms = cmi5Lms({ masteryScore: given.masteryScore })
    const { does, closes } = await visit({ lms })
    does(started, ...fails(given.score))
    await closes()
    const judged = lms.statements.flatMap(({ verb, result }) => {
      const { success } = (result ?? {}) as { success?: boolean }
      return success === undefined ? [] : [[(verb as { id: string }).id.split('/').at(-1), success]]
    })
    expect(Object.fromEntries(judged)).toEqual({
      scored: given.success,
      [given.success ? 'passed' : 'failed']: given.success,
    })
  })

  test('sees things in order though the clock of the device was set back', async () => {
    const lms = cmi5Lms()
    const { does, closes } = await visit({ lms })
    does(started, viewed(1))
    vi.setSystemTime(Date.UTC(2026, 0, 15, 7))
    does(...fails(40))
    await closes()
    expect(problems(lms)).toEqual([])
    expect(said(lms).at(-1)).toBe('terminated unit')
  })

  test('gets the same from a session that sends everything at its end', async () => {
    for (const { lms: options, course, sessions, verdicts: wanted } of cases) {
      const lms = cmi5Lms(options)
      for (const events of sessions) {
        const { does, closes } = await visit({ lms, ...(course && { course }) })
        does(...events)
        await closes()
      }
      expect(problems(lms)).toEqual([])
      expect(said(lms).filter((one) => verdicts.test(one))).toHaveLength(wanted.length)
    }
  })
})
