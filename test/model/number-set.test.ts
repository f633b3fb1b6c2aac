import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bitReader, bitWriter } from '../../src/model/bits.ts'
import { longestNumbers, readNumbers, writeNumbers } from '../../src/model/number-set.ts'

const sizeOf = (numbers: readonly number[]): number => {
  const out = bitWriter()
  writeNumbers(out, numbers)
  return out.size()
}

const anyNumbers = (max: number, maxLength: number): fc.Arbitrary<number[]> =>
  fc
    .uniqueArray(fc.integer({ min: 1, max }), { maxLength, size: 'max' })
    .map((list) => list.sort((a, b) => a - b))

describe('a set of numbers', () => {
  test('comes back as it was, and what follows it too', () => {
    const sets = fc.oneof(anyNumbers(30, 20), anyNumbers(2000, 100), anyNumbers(65_535, 5))
    fc.assert(
      fc.property(sets, (numbers) => {
        const out = bitWriter()
        writeNumbers(out, numbers)
        out.fixed(0b1011, 4)
        const from = bitReader(out.text())
        expect(readNumbers(from)).toEqual(numbers)
        expect(from.fixed(4)).toBe(0b1011)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    { what: 'none', numbers: [] },
    { what: 'the first', numbers: [1] },
    { what: 'a whole bank', numbers: [1, 2, 3, 4, 5, 6, 7, 8] },
    { what: 'one far away', numbers: [65_535] },
    { what: 'one near and one far away', numbers: [1, 65_535] },
  ])('comes back as it was: $what', ({ numbers }) => {
    const out = bitWriter()
    writeNumbers(out, numbers)
    expect(readNumbers(bitReader(out.text()))).toEqual(numbers)
  })

  test('of a hundred of a thousand takes half of what ten bits for each of them would', () => {
    const numbers = Array.from({ length: 100 }, (_, index) => index * 10 + (index % 7) + 1)
    expect(sizeOf(numbers)).toBeLessThanOrEqual(500)
  })
})

describe('the longest set of at most so many numbers up to the highest', () => {
  test('is never exceeded', () => {
    const bounds = fc.tuple(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 2000 }))
    const cases = bounds.chain(([count, highest]) =>
      fc.tuple(fc.constant(count), fc.constant(highest), anyNumbers(highest, count)),
    )
    fc.assert(
      fc.property(cases, ([count, highest, numbers]) => {
        expect(sizeOf(numbers)).toBeLessThanOrEqual(sizeOf(longestNumbers(count, highest)))
      }),
      { numRuns: 2000 },
    )
  })

  test('is never exceeded by any set at all, of up to 11 numbers', () => {
    const highest = 11
    const sets = Array.from({ length: 2 ** highest }, (_, bits) =>
      Array.from({ length: highest }, (_, at) => at + 1).filter((at) => (bits >> (at - 1)) & 1),
    )
    const sizes = sets.map((set) => ({ set, size: sizeOf(set) }))
    for (let count = 0; count <= highest + 1; count++) {
      for (let up = 1; up <= highest; up++) {
        const within = sizes.filter(
          ({ set }) => set.length <= count && set.every((number) => number <= up),
        )
        const longest = longestNumbers(count, up)
        expect(within.map(({ set }) => set)).toContainEqual(longest)
        expect(sizeOf(longest)).toBe(Math.max(...within.map(({ size }) => size)))
      }
    }
  })

  test('is no shorter for more numbers, or for higher ones', () => {
    for (const highest of [1, 50, 99, 100, 101, 1000]) {
      for (let count = 1; count <= highest && count <= 300; count++) {
        const size = sizeOf(longestNumbers(count, highest))
        expect(size).toBeGreaterThanOrEqual(sizeOf(longestNumbers(count - 1, highest)))
        expect(sizeOf(longestNumbers(count, highest + 1))).toBeGreaterThanOrEqual(size)
      }
    }
  })
})
