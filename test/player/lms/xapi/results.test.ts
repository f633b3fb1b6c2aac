import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ItemMark, LearningEvent } from '../../../../src/model/event.ts'
import { examStarted } from '../../../doubles/course.ts'
import { settle, started, visit } from './learner.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

const answer: ItemMark = {
  question: 1,
  response: { kind: 'choice', option: 2 },
  key: { kind: 'choice', option: 2 },
}

/** Results of all statements with this verb, after these events and nothing else. */
async function results(verb: string, ...events: readonly LearningEvent[]): Promise<unknown[]> {
  const { lrs, does } = await visit()
  does(...events)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(lrs.refusals).toEqual([])
  const iri = `http://adlnet.gov/expapi/verbs/${verb}`
  return lrs.statements.flatMap(({ verb: said, result }) =>
    (said as { id: string }).id === iri ? [result] : [],
  )
}

function handedIn(marks: readonly ItemMark[]): LearningEvent {
  return {
    type: 'exam-submitted',
    exam: 1,
    attempt: 1,
    score: 7500,
    marks,
    noRepeat: 0,
    reveals: true,
    time: Date.UTC(2026, 0, 15, 10),
  }
}

describe('the result of an answer', () => {
  test.each<{ what: string; parts: Partial<ItemMark>; result: object }>([
    { what: 'is a success with full credit', parts: { credit: 1 }, result: { success: true } },
    { what: 'is no success without credit', parts: { credit: 0 }, result: { success: false } },
    {
      what: 'has a part of the credit as a scaled score',
      parts: { credit: 1 / 3 },
      result: { success: false, score: { scaled: 0.3333 } },
    },
    { what: 'is neither where nothing is right or wrong', parts: {}, result: {} },
    {
      what: 'has the time that the item was in view',
      parts: { credit: 1, seconds: 75 },
      result: { success: true, duration: 'PT1M15S' },
    },
  ])('$what', async ({ parts, result }) => {
    const mark = { ...answer, ...parts }
    const told = await results('answered', { type: 'check-answered', mark, time: Date.now() })
    expect(told).toEqual([{ response: 'o2', ...result }])
  })
})

describe('the result of an exam', () => {
  test('has the time of its items together', async () => {
    const marks = [
      { ...answer, credit: 1, seconds: 50 },
      { ...answer, question: 2, credit: 1, seconds: 25 },
    ]
    const score = { scaled: 0.75, raw: 75, min: 0, max: 100 }
    expect(await results('scored', examStarted, handedIn(marks))).toEqual([
      { score, success: true, duration: 'PT1M15S' },
    ])
    const untimed = await results('scored', examStarted, handedIn([answer]))
    expect(untimed).toEqual([{ score, success: true }])
  })
})

describe('feedback to the course', () => {
  test.each([
    { rating: 1, scaled: 0 },
    { rating: 4, scaled: 0.75 },
    { rating: 5, scaled: 1 },
  ])(
    'is a comment on the course with a score of $rating from 1 to 5',
    async ({ rating, scaled }) => {
      const event: LearningEvent = { type: 'course-rated', rating, comment: 'Gut: 日本 🧲' }
      expect(await results('commented', event)).toEqual([
        { response: 'Gut: 日本 🧲', score: { scaled, raw: rating, min: 1, max: 5 } },
      ])
    },
  )

  test('has no response without a comment', async () => {
    const event: LearningEvent = { type: 'course-rated', rating: 3, comment: '' }
    expect(await results('commented', event)).toEqual([
      { score: { scaled: 0.5, raw: 3, min: 1, max: 5 } },
    ])
  })

  test('is sent at once, and once the LRS answers where it did not', async () => {
    const { lrs, told, does } = await visit()
    does(started)
    await settle()
    does({ type: 'course-rated', rating: 3, comment: '' })
    await settle()
    expect(told()).toContain('commented course')
    lrs.fault = 'down'
    does({ type: 'course-rated', rating: 2, comment: '' })
    await vi.advanceTimersByTimeAsync(60_000)
    lrs.fault = undefined
    await vi.advanceTimersByTimeAsync(30_000)
    expect(told().filter((statement) => statement === 'commented course')).toHaveLength(2)
  })
})
