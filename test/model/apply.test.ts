import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, recordOf } from '../../src/model/apply.ts'
import type { LearningEvent } from '../../src/model/event.ts'
import { dayOf, keptAttempts, noProgress, scoreOf } from '../../src/model/progress.ts'
import type { Progress } from '../../src/model/progress.ts'
import { answered, examStarted, submitted, viewed } from '../doubles/course.ts'

const after = (...events: readonly LearningEvent[]): Progress => events.reduce(apply, noProgress)

describe('progress', () => {
  test('remembers the pages seen once each, ascending, and the last as the place', () => {
    const { place, seen } = after(viewed(4), viewed(1), viewed(4), viewed(2))
    expect({ place, seen }).toEqual({ place: 2, seen: [1, 2, 4] })
  })

  test('remembers how each check was answered last', () => {
    const check = (correct: boolean): LearningEvent => ({
      type: 'check-answered',
      mark: {
        question: 3,
        response: { kind: 'true-false', value: correct },
        key: { kind: 'true-false', value: true },
        correct,
      },
    })
    expect(after(check(false)).checks).toEqual({ 3: 'wrong' })
    expect(after(check(false), check(true)).checks).toEqual({ 3: 'right' })
  })

  test('holds a new exam with every question open', () => {
    expect(after(examStarted).sitting).toEqual({
      exam: 1,
      attempt: 1,
      seed: 7,
      items: [1, 2, 3, 4],
      answers: [0, 0, 0, 0],
      position: 0,
    })
  })

  test('holds answers, changed answers and withdrawn answers of the exam under way', () => {
    const withdrawn: LearningEvent = { type: 'exam-answered', index: 0, response: undefined }
    const changed: LearningEvent = {
      type: 'exam-answered',
      index: 2,
      response: { kind: 'true-false', value: false },
    }
    const { sitting } = after(examStarted, answered(0), answered(2), changed, withdrawn)
    expect(sitting?.answers).toEqual([0, 0, 2, 0])
  })

  test('ignores answers and moves when no exam is under way', () => {
    expect(after(answered(0), { type: 'exam-moved', position: 3 })).toEqual(noProgress)
  })

  test('closes the exam that was handed in and counts the try', () => {
    const progress = after(examStarted, submitted(40), examStarted, submitted(90))
    expect(progress).not.toHaveProperty('sitting')
    expect(progress.records).toEqual({ 1: { best: 9000, tries: 2 } })
    expect(progress.attempts.map(({ attempt, score }) => [attempt, score])).toEqual([
      [1, 4000],
      [2, 9000],
    ])
  })

  test('numbers the next attempt on from the tries', () => {
    expect(after(examStarted, submitted(40), examStarted).sitting?.attempt).toBe(2)
  })

  test('keeps the best score and the count when single attempts are forgotten', () => {
    const tries = Array.from({ length: keptAttempts + 5 }, (_, index) => submitted(100 - index))
    const progress = after(...tries)
    expect(recordOf(progress, 1)).toEqual({ best: 10_000, tries: keptAttempts + 5 })
    expect(progress.attempts).toHaveLength(keptAttempts)
    expect(progress.attempts.at(-1)?.attempt).toBe(keptAttempts + 5)
  })

  test('of an exam never tried is zero', () => {
    expect(recordOf(noProgress, 1)).toEqual({ best: 0, tries: 0 })
  })
})

describe('scores and days', () => {
  test.each([
    { right: 2, of: 3, score: 6666 },
    { right: 7, of: 10, score: 7000 },
    { right: 57, of: 100, score: 5700 },
    { right: 29, of: 100, score: 2900 },
    { right: 0, of: 5, score: 0 },
    { right: 5, of: 5, score: 10_000 },
    { right: 0, of: 0, score: 0 },
  ])('$right of $of is $score hundredths of a percent', ({ right, of, score }) => {
    expect(scoreOf(right, of)).toBe(score)
  })

  test('a score is the exact share rounded down', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat({ max: 500 }), (of, pick) => {
        const right = pick % (of + 1)
        const exact = (BigInt(right) * 10_000n) / BigInt(of)
        expect(scoreOf(right, of)).toBe(Number(exact))
      }),
    )
  })

  test.each([
    { time: Date.UTC(2020, 0, 1), day: 0 },
    { time: Date.UTC(2020, 0, 1, 23, 59, 59), day: 0 },
    { time: Date.UTC(2020, 0, 2), day: 1 },
    { time: Date.UTC(2026, 0, 15), day: 2206 },
    { time: 0, day: 0 },
    { time: Date.UTC(2300, 0, 1), day: 65_535 },
  ])('day $day', ({ time, day }) => {
    expect(dayOf(time)).toBe(day)
  })
})
