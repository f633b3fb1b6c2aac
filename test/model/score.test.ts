import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scoreOf } from '../../src/model/score.ts'

/** Full credit for so many of so many items, and none for the others. */
const credits = (right: number, of: number): number[] =>
  Array.from({ length: of }, (_, index) => (index < right ? 1 : 0))

describe('the score of an exam', () => {
  test.each([
    { right: 2, of: 3, score: 6666 },
    { right: 7, of: 10, score: 7000 },
    { right: 57, of: 100, score: 5700 },
    { right: 29, of: 100, score: 2900 },
    { right: 0, of: 5, score: 0 },
    { right: 5, of: 5, score: 10_000 },
    { right: 0, of: 0, score: 0 },
  ])('$right of $of is $score hundredths of a percent', ({ right, of, score }) => {
    expect(scoreOf(credits(right, of))).toBe(score)
  })

  test('is the exact share rounded down', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat({ max: 500 }), (of, pick) => {
        const right = pick % (of + 1)
        const exact = (BigInt(right) * 10_000n) / BigInt(of)
        expect(scoreOf(credits(right, of))).toBe(Number(exact))
      }),
    )
  })

  test.each([
    { what: 'three items of a third each', credits: [1 / 3, 1 / 3, 1 / 3], score: 3333 },
    { what: 'one of them in full, in thirds', credits: [1 / 3 + 1 / 3 + 1 / 3], score: 10_000 },
    { what: 'a third and two thirds', credits: [1 / 3, 2 / 3], score: 5000 },
    {
      what: 'tenths that add up to 0.7',
      credits: [0.1, 0.2, 0.4, 1, 1, 1, 1, 1, 1, 0.3],
      score: 7000,
    },
    { what: 'seven tenths in tenths', credits: Array.from({ length: 10 }, () => 0.7), score: 7000 },
    { what: 'a hair below the pass mark', credits: [0.69999], score: 6999 },
  ])('of $what is $score', ({ credits, score }) => {
    expect(scoreOf(credits)).toBe(score)
  })

  test('of thirds that add up to the whole is exactly full', () => {
    for (let of = 1; of <= 300; of++) {
      const thirds = Array.from({ length: of }, () => 1 / 3 + 1 / 3 + 1 / 3)
      expect(scoreOf(thirds)).toBe(10_000)
    }
  })

  test('of fractions is the exact share rounded down: 69.99 is never 70', () => {
    const fractions = fc.integer({ min: 1, max: 12 }).chain((parts) =>
      fc.record({
        parts: fc.constant(parts),
        rights: fc.array(fc.nat({ max: parts }), { minLength: 1, maxLength: 200, size: 'max' }),
      }),
    )
    fc.assert(
      fc.property(fractions, ({ parts, rights }) => {
        const sum = rights.reduce((total, right) => total + right, 0)
        const exact = (BigInt(sum) * 10_000n) / BigInt(parts * rights.length)
        const score = scoreOf(rights.map((right) => right / parts))
        expect(score).toBe(Number(exact))
        expect(score >= 7000).toBe(BigInt(sum) * 10n >= BigInt(parts * rights.length) * 7n)
      }),
      { numRuns: 2000 },
    )
  })
})
