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
})
