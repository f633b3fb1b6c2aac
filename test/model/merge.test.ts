import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeProgress } from '../../src/model/merge.ts'
import { keptAttempts, noProgress } from '../../src/model/progress.ts'
import type {
  Attempt,
  Certificate,
  ExamRecord,
  Progress,
  Sitting,
} from '../../src/model/progress.ts'
import { standings, statusOf } from '../../src/model/status.ts'
import { recorded, sampleCourse } from '../doubles/course.ts'
import { anyProgress } from './any-saved.ts'

const sitting: Sitting = {
  exam: 1,
  attempt: 2,
  seed: 5,
  items: [1, 2],
  answers: [2, 0],
  position: 1,
  settled: [],
  spent: 0,
  limit: 0,
}

const progress = (parts: Partial<Progress>): Progress => ({ ...noProgress, ...parts })

/** Whether both know as many attempts at an exam, the latest handed in at the same minute: then either may be the same draw. */
const isTie = (a: Progress, b: Progress): boolean =>
  Object.entries(a.records).some(([exam, { tries, last }]) => {
    const other = b.records[Number(exam)]
    return other?.tries === tries && other.last === last
  })

describe('joining two progresses', () => {
  test('gives the same pages, memories, records and attempts either way round', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        const joined = (progress: Progress): Partial<Progress> => {
          const { seen, questions, cards, records, attempts, rated } = progress
          return { seen, questions, cards, records, attempts, rated }
        }
        fc.pre(!isTie(a, b))
        expect(joined(mergeProgress(a, b))).toEqual(joined(mergeProgress(b, a)))
      }),
    )
  })

  test('loses no page, no answer, no better box, no best score and no try', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        const merged = mergeProgress(a, b)
        for (const one of [a, b]) {
          expect(merged.seen).toEqual(expect.arrayContaining([...one.seen]))
          for (const known of ['questions', 'cards'] as const) {
            for (const [number, { box }] of Object.entries(one[known])) {
              expect(merged[known][Number(number)]?.box).toBeGreaterThanOrEqual(box)
            }
          }
          for (const [exam, { best, tries, last }] of Object.entries(one.records)) {
            const after = merged.records[Number(exam)]
            expect(after?.best).toBeGreaterThanOrEqual(best)
            expect(after?.tries).toBeGreaterThanOrEqual(tries)
            expect(after?.last).toBeGreaterThanOrEqual(last)
          }
          expect(merged.rated || !one.rated).toBe(true)
          if (one.certificate) expect(merged.certificate).toBeDefined()
        }
      }),
    )
  })

  test('adds nothing that neither knew', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        const merged = mergeProgress(a, b)
        expect(new Set(merged.seen)).toEqual(new Set([...a.seen, ...b.seen]))
        for (const known of ['questions', 'cards'] as const) {
          const either = { ...a[known], ...b[known] }
          expect(Object.keys(merged[known])).toEqual(Object.keys(either))
          for (const [number, memory] of Object.entries(merged[known])) {
            expect([a, b].map((one) => one[known][Number(number)])).toContainEqual(memory)
          }
        }
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

  test.each<{ what: string; a: Partial<ExamRecord>; b: Partial<ExamRecord>; after: object }>([
    {
      what: 'the best score with its day, and the rest from the one with more tries',
      a: { best: 9000, day: 10, tries: 1, last: 100, recent: [[1]] },
      b: { best: 5000, day: 20, tries: 2, last: 200, recent: [[2]] },
      after: { best: 9000, day: 10, tries: 2, last: 200, recent: [[2]] },
    },
    {
      what: 'the day on which the best score was reached first',
      a: { best: 9000, day: 20, tries: 2 },
      b: { best: 9000, day: 10, tries: 1 },
      after: { best: 9000, day: 10, tries: 2 },
    },
    {
      what: 'the draws of the later attempt, of two that have the same count',
      a: { tries: 2, last: 200, recent: [[1]] },
      b: { tries: 2, last: 201, recent: [[2]] },
      after: { tries: 2, last: 201, recent: [[2]] },
    },
  ])('keeps of two records $what', ({ a, b, after }) => {
    const [one, other] = [a, b].map((parts) => progress({ records: { 1: recorded(parts) } }))
    expect(mergeProgress(one ?? noProgress, other ?? noProgress).records).toEqual({
      1: recorded(after),
    })
    expect(mergeProgress(other ?? noProgress, one ?? noProgress).records).toEqual({
      1: recorded(after),
    })
  })

  test('takes the flags from the newer one, so that a flag taken off stays off', () => {
    const [newer, older] = [progress({ flags: [1] }), progress({ flags: [1, 2] })]
    expect(mergeProgress(newer, older).flags).toEqual([1])
  })

  test.each([
    { what: 'the higher box', a: { box: 3, due: 5 }, b: { box: 2, due: 9 } },
    {
      what: 'of the same box the one that is due later',
      a: { box: 3, due: 9 },
      b: { box: 3, due: 5 },
    },
  ])('keeps of two memories $what', ({ a, b }) => {
    for (const known of ['questions', 'cards'] as const) {
      const [one, other] = [progress({ [known]: { 4: a } }), progress({ [known]: { 4: b } })]
      expect(mergeProgress(one, other)[known]).toEqual({ 4: a })
      expect(mergeProgress(other, one)[known]).toEqual({ 4: a })
    }
  })

  test('keeps a certificate that either has; of two, that of the newer', () => {
    const given = (name: string): Certificate => ({ name, score: 1, day: 1, code: '' })
    const [ann, bea] = [given('Ann'), given('Bea')].map((certificate) => progress({ certificate }))
    expect(mergeProgress(ann ?? noProgress, bea ?? noProgress).certificate?.name).toBe('Ann')
    expect(mergeProgress(noProgress, bea ?? noProgress).certificate?.name).toBe('Bea')
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
      newer: { records: { 1: recorded({ tries: 2 }) } },
      older: { sitting },
      after: undefined,
    },
    {
      what: 'does not go on with the newer sitting if the older one knows that it was handed in',
      newer: { sitting },
      older: { records: { 1: recorded({ best: 9000, tries: 2 }) } },
      after: undefined,
    },
  ])('$what', ({ newer, older, after }) => {
    expect(mergeProgress(progress(newer), progress(older)).sitting).toEqual(after)
  })
})
