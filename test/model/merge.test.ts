import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeProgress } from '../../src/model/merge.ts'
import { keptAttempts, noProgress } from '../../src/model/progress.ts'
import type { Attempt, Progress, Sitting } from '../../src/model/progress.ts'
import { standings, statusOf } from '../../src/model/status.ts'
import { sampleCourse } from '../doubles/course.ts'
import { anyProgress } from './arbitraries.ts'

const sitting: Sitting = {
  exam: 1,
  attempt: 2,
  seed: 5,
  items: [1, 2],
  answers: [2, 0],
  position: 1,
}

const progress = (parts: Partial<Progress>): Progress => ({ ...noProgress, ...parts })

describe('joining two progresses', () => {
  test('gives the same pages, checks, records and attempts either way round', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        const joined = ({ seen, checks, records, attempts }: Progress): Partial<Progress> => ({
          seen,
          checks,
          records,
          attempts,
        })
        expect(joined(mergeProgress(a, b))).toEqual(joined(mergeProgress(b, a)))
      }),
    )
  })

  test('loses no page, no check, no right answer, no best score and no try', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        const merged = mergeProgress(a, b)
        for (const one of [a, b]) {
          expect(merged.seen).toEqual(expect.arrayContaining([...one.seen]))
          for (const [question, result] of Object.entries(one.checks)) {
            const after = merged.checks[Number(question)]
            expect(result === 'right' ? after === 'right' : after !== undefined).toBe(true)
          }
          for (const [exam, { best, tries }] of Object.entries(one.records)) {
            const after = merged.records[Number(exam)]
            expect(after?.best).toBeGreaterThanOrEqual(best)
            expect(after?.tries).toBeGreaterThanOrEqual(tries)
          }
        }
      }),
    )
  })

  test('adds nothing that neither knew', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        const merged = mergeProgress(a, b)
        expect(new Set(merged.seen)).toEqual(new Set([...a.seen, ...b.seen]))
        expect(new Set(Object.keys(merged.checks))).toEqual(
          new Set([...Object.keys(a.checks), ...Object.keys(b.checks)]),
        )
        const bests = [a, b].map(({ records }) => records[1]?.best ?? 0)
        expect(merged.records[1]?.best ?? 0).toBe(Math.max(...bests))
      }),
    )
  })

  test('never lowers the standing or the score', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        const merged = statusOf(sampleCourse, mergeProgress(a, b))
        for (const before of [a, b].map((one) => statusOf(sampleCourse, one))) {
          expect(standings.indexOf(merged.standing)).toBeGreaterThanOrEqual(
            standings.indexOf(before.standing),
          )
          expect(merged.score ?? 0).toBeGreaterThanOrEqual(before.score ?? 0)
          expect(merged.viewed).toBeGreaterThanOrEqual(before.viewed)
        }
      }),
    )
  })

  test('keeps the latest attempts and each once', () => {
    const attempts = (from: number): Attempt[] =>
      Array.from({ length: keptAttempts }, (_, index) => ({
        exam: 1,
        attempt: from + index,
        score: 5000,
        day: from + index,
      }))
    const [a, b] = [progress({ attempts: attempts(1) }), progress({ attempts: attempts(6) })]
    expect(mergeProgress(a, b).attempts).toEqual(attempts(6))
    expect(mergeProgress(b, a).attempts).toEqual(attempts(6))
  })

  test('takes the place from the newer one, or from the older if the newer has none', () => {
    const [newer, older] = [progress({ place: 2 }), progress({ place: 5 })]
    expect(mergeProgress(newer, older).place).toBe(2)
    expect(mergeProgress(noProgress, older).place).toBe(5)
  })

  test.each([
    {
      what: 'goes on with the newer sitting',
      newer: { sitting },
      older: { sitting: { ...sitting, answers: [0, 0] } },
      after: sitting,
    },
    {
      what: 'goes on with a sitting that only the older one knows',
      newer: {},
      older: { sitting },
      after: sitting,
    },
    {
      what: 'does not open again a sitting that was handed in',
      newer: { records: { 1: { best: 0, tries: 2 } } },
      older: { sitting },
      after: undefined,
    },
    {
      what: 'does not go on with the newer sitting if the older one knows that it was handed in',
      newer: { sitting },
      older: { records: { 1: { best: 9000, tries: 2 } } },
      after: undefined,
    },
  ])('$what', ({ newer, older, after }) => {
    expect(mergeProgress(progress(newer), progress(older)).sitting).toEqual(after)
  })
})
