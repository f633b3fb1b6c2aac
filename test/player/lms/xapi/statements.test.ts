import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { apply } from '../../../../src/model/apply.ts'
import type { LearningEvent } from '../../../../src/model/event.ts'
import { noProgress } from '../../../../src/model/progress.ts'
import { answered, examStarted, sampleCourse, submitted, viewed } from '../../../doubles/course.ts'
import { resumed, settle, started, visit } from './learner.ts'
import type { Visit } from './learner.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

const marked: LearningEvent = {
  type: 'exam-submitted',
  exam: 1,
  attempt: 1,
  score: 7500,
  marks: [
    {
      question: 1,
      response: { kind: 'choice', option: 2 },
      key: { kind: 'choice', option: 2 },
      credit: 1,
    },
    {
      question: 2,
      response: { kind: 'multiple', options: [1, 2] },
      key: { kind: 'multiple', options: [1, 2] },
      credit: 1,
    },
    {
      question: 3,
      response: { kind: 'true-false', value: false },
      key: { kind: 'true-false', value: true },
      credit: 0,
    },
    { question: 4, response: undefined, key: { kind: 'choice', option: 1 }, credit: 0 },
  ],
  noRepeat: 0,
  reveals: true,
  time: Date.UTC(2026, 0, 15, 10),
}

const check: LearningEvent = {
  type: 'check-answered',
  mark: {
    question: 2,
    response: { kind: 'multiple', options: [1, 4] },
    key: { kind: 'multiple', options: [1, 2] },
    credit: 0,
  },
  time: Date.UTC(2026, 0, 15, 10),
}

/** The statements as a text, with ids and times in place of which only their form matters. */
function written({ lrs }: Visit): string {
  const masked = lrs.statements.map((statement, index) => ({
    ...statement,
    id: `id-${index + 1}`,
    timestamp: 'time',
  }))
  return `${JSON.stringify(masked, null, 2)}\n`
}

/** Everything that is said after the first statement of the session. */
async function toldAfter(learner: Visit, ...events: readonly LearningEvent[]): Promise<string[]> {
  const { length } = learner.told()
  learner.does(...events)
  learner.lms.flush()
  await settle()
  return learner.told().slice(length)
}

const percentOf = (value: number): LearningEvent => submitted(value)

describe('the statements about', () => {
  test.each<{ what: string; events: readonly LearningEvent[] }>([
    { what: 'a-new-learner', events: [started] },
    { what: 'a-return', events: [resumed] },
    { what: 'a-page', events: [viewed(4)] },
    { what: 'a-check', events: [check] },
    { what: 'an-exam-begun', events: [examStarted, answered(0)] },
    { what: 'an-exam-passed', events: [examStarted, marked] },
    { what: 'an-exam-not-passed', events: [examStarted, percentOf(69.99)] },
    { what: 'a-practice-exam', events: [{ ...marked, exam: 2 }] },
  ])('$what are as ever', async ({ what, events }) => {
    const learner = await visit()
    learner.does(...events)
    learner.lms.flush()
    await settle()
    expect(learner.lrs.refusals).toEqual([])
    await expect(written(learner)).toMatchFileSnapshot(`__snapshots__/${what}.json`)
  })

  test('a whole session through a portal with its own id are as ever', async () => {
    const learner = await visit({
      launch: {
        activity_id: 'https://portal.example.org/activity/7',
        activity_platform: 'Example portal',
        grouping: 'https://portal.example.org/programme/1',
      },
    })
    learner.does(started, viewed(1))
    await vi.advanceTimersByTimeAsync(3_723_000)
    learner.lms.close()
    await settle()
    expect(learner.lrs.refusals).toEqual([])
    await expect(written(learner)).toMatchFileSnapshot('__snapshots__/a-portal.json')
  })
})

describe('the course as a whole', () => {
  test('is passed and completed once, at the first pass', async () => {
    const learner = await visit()
    expect(await toldAfter(learner, started, examStarted, percentOf(80))).toEqual([
      'attempted exam/1',
      'passed course',
      'completed course',
      'scored exam/1',
    ])
    expect(await toldAfter(learner, viewed(1), examStarted, percentOf(100))).toEqual([
      'progressed module/1',
      'attempted exam/1',
      'scored exam/1',
    ])
  })

  test('is failed at every try below the pass mark, but never after a pass', async () => {
    const learner = await visit()
    expect(await toldAfter(learner, started, percentOf(40), percentOf(69.99))).toEqual([
      'failed course',
      'scored exam/1',
      'failed course',
      'scored exam/1',
    ])
    expect(await toldAfter(learner, percentOf(70), percentOf(10))).toEqual([
      'passed course',
      'completed course',
      'scored exam/1',
      'scored exam/1',
    ])
  })

  test('is not judged by an exam that is not graded', async () => {
    const learner = await visit()
    const practice = { ...marked, exam: 2, score: 10 }
    const told = await toldAfter(learner, started, practice)
    expect(told.filter((statement) => statement.endsWith('course'))).toEqual([])
  })

  test('is not passed again in a later session', async () => {
    const first = await visit()
    await toldAfter(first, started, examStarted, percentOf(80))
    first.lms.close()
    await settle()
    const before = apply(apply(noProgress, examStarted), percentOf(80))
    const second = await visit({ lrs: first.lrs, before })
    const told = await toldAfter(second, resumed, viewed(1), examStarted, percentOf(30))
    expect(told).toEqual([
      'resumed course',
      'progressed module/1',
      'attempted exam/1',
      'scored exam/1',
    ])
  })

  test('is passed in the next session if the LRS never heard of the pass', async () => {
    const first = await visit()
    await toldAfter(first, started, viewed(1))
    first.lrs.fault = 'unreachable'
    await toldAfter(first, examStarted, percentOf(80))
    first.lms.close()
    await settle()
    first.lrs.fault = undefined
    const kept = [viewed(1), examStarted, percentOf(80)].reduce(apply, noProgress)
    const second = await visit({ lrs: first.lrs, before: kept })
    expect(await toldAfter(second, resumed)).toEqual([
      'passed course',
      'completed course',
      'resumed course',
    ])
  })

  test('is completed by its last page when it has no graded exam', async () => {
    const course = { ...sampleCourse, exams: [] }
    const learner = await visit({ course })
    const pages = [1, 2, 3, 4].map(viewed)
    expect(await toldAfter(learner, started, ...pages)).not.toContain('completed course')
    expect(await toldAfter(learner, viewed(5), viewed(1))).toEqual([
      'completed course',
      'progressed module/2',
      'completed module/2',
      'progressed module/1',
    ])
  })

  test('has a first and a last statement in every session', async () => {
    const learner = await visit()
    learner.does(started, viewed(1))
    learner.lms.close()
    await settle()
    expect(learner.told().at(0)).toBe('initialized course')
    expect(learner.told().at(-1)).toBe('terminated course')
  })
})

describe('every statement', () => {
  test('has an id of its own and the time at which the thing happened', async () => {
    const learner = await visit()
    for (const page of [1, 2, 3]) {
      learner.does(viewed(page))
      await vi.advanceTimersByTimeAsync(1000)
    }
    await vi.advanceTimersByTimeAsync(60_000)
    const { statements } = learner.lrs
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
    expect(statements.map(({ timestamp }) => timestamp)).toEqual([
      '2026-01-15T09:00:00.000Z',
      '2026-01-15T09:00:00.000Z',
      '2026-01-15T09:00:01.000Z',
      '2026-01-15T09:00:02.000Z',
      '2026-01-15T09:00:02.000Z',
    ])
  })

  test('passes the checks of an LRS, over a long session', async () => {
    const learner = await visit()
    learner.does(started, viewed(1), check, examStarted, answered(0), marked)
    learner.does(viewed(2), examStarted, percentOf(33.33), examStarted, percentOf(66.66))
    learner.lms.close()
    await settle()
    expect(learner.lrs.refusals).toEqual([])
    expect(learner.told()).toContain('terminated course')
  })
})
