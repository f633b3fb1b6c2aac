import { describe, expect, test } from 'vitest'
import { apply } from '../../src/model/apply.ts'
import type { LearningEvent } from '../../src/model/event.ts'
import { keptAttempts, noProgress, recordOf } from '../../src/model/progress.ts'
import type { Progress } from '../../src/model/progress.ts'
import {
  answered,
  examStarted,
  moved,
  noTime,
  recorded,
  submitted,
  viewed,
} from '../doubles/course.ts'

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
        credit: correct ? 1 : 0,
      },
      time: Date.UTC(2026, 0, 15),
    })
    expect(after(check(false)).questions).toEqual({ 3: { box: 1, due: 2206 } })
    expect(after(check(false), check(true)).questions).toEqual({ 3: { box: 2, due: 2207 } })
    expect(after(check(true), check(false)).questions).toEqual({ 3: { box: 1, due: 2206 } })
  })

  test('holds a new exam with every question open', () => {
    expect(after(examStarted).sitting).toEqual({
      exam: 1,
      attempt: 1,
      seed: 7,
      items: [1, 2, 3, 4],
      answers: [0, 0, 0, 0],
      position: 0,
      settled: [],
      spent: 0,
      limit: 0,
    })
  })

  test('holds answers, changed answers and withdrawn answers of the exam under way', () => {
    const withdrawn: LearningEvent = {
      type: 'exam-answered',
      index: 0,
      response: undefined,
      clock: noTime,
    }
    const changed: LearningEvent = {
      type: 'exam-answered',
      index: 2,
      response: { kind: 'true-false', value: false },
      clock: noTime,
    }
    const { sitting } = after(examStarted, answered(0), answered(2), changed, withdrawn)
    expect(sitting?.answers).toEqual([0, 0, 2, 0])
  })

  test('ignores answers and moves when no exam is under way', () => {
    expect(after(answered(0), moved(3))).toEqual(noProgress)
  })

  test('closes the exam that was handed in and counts the try', () => {
    const progress = after(examStarted, submitted(40), examStarted, submitted(90))
    expect(progress).not.toHaveProperty('sitting')
    expect(progress.records).toEqual({
      1: recorded({ best: 9000, day: 2206, tries: 2, last: 2206 * 1440 }),
    })
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
    expect(recordOf(progress, 1)).toEqual(
      recorded({ best: 10_000, day: 2206, tries: keptAttempts + 5, last: 2206 * 1440 }),
    )
    expect(progress.attempts).toHaveLength(keptAttempts)
    expect(progress.attempts.at(-1)?.attempt).toBe(keptAttempts + 5)
  })

  test('of an exam never tried is zero', () => {
    expect(recordOf(noProgress, 1)).toEqual({ best: 0, day: 0, tries: 0, last: 0, recent: [] })
  })
})
