import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashNumbers, seededRandom, shuffled } from '../../src/model/random.ts'

const seeds = fc.integer({ min: 0, max: 0xffffffff })

const sequence = (seed: number, length: number): number[] => {
  const random = seededRandom(seed)
  return Array.from({ length }, random)
}

describe('seeded random numbers', () => {
  test('are the same for the same seed, from 0 to below 1', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const numbers = sequence(seed, 20)
        expect(numbers).toEqual(sequence(seed, 20))
        for (const number of numbers) {
          expect(number).toBeGreaterThanOrEqual(0)
          expect(number).toBeLessThan(1)
        }
      }),
    )
  })

  test('differ between neighbouring seeds', () => {
    const firsts = Array.from({ length: 500 }, (_, seed) => sequence(seed, 1)[0])
    expect(new Set(firsts).size).toBe(500)
  })

  test('are spread evenly', () => {
    const numbers = sequence(42, 20_000)
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => numbers.filter((number) => Math.floor(number * 10) === tenth).length,
    )
    for (const count of tenths) {
      expect(count).toBeGreaterThan(1850)
      expect(count).toBeLessThan(2150)
    }
  })

  test('do not change between versions: a sitting under way keeps its order', () => {
    expect(shuffled([1, 2, 3, 4, 5, 6, 7, 8], seededRandom(2026))).toEqual([7, 2, 5, 1, 6, 8, 3, 4])
    expect(hashNumbers(2026, 12, 3)).toBe(2_786_443_580)
  })
})

describe('a shuffled list', () => {
  test('has the same entries, and the list it was made from stays as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), seeds, (list, seed) => {
        const before = [...list]
        const sort = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b)
        expect(sort(shuffled(list, seededRandom(seed)))).toEqual(sort(list))
        expect(list).toEqual(before)
      }),
    )
  })

  test('comes in every order', () => {
    const random = seededRandom(1)
    const orders = Array.from({ length: 300 }, () => shuffled([1, 2, 3], random).join(''))
    expect(new Set(orders).size).toBe(6)
  })
})

describe('a hash of numbers', () => {
  test('is an unsigned 32-bit number that hangs on every part and on their order', () => {
    fc.assert(
      fc.property(seeds, fc.nat({ max: 2000 }), fc.integer({ min: 1, max: 25 }), (a, b, c) => {
        const hash = hashNumbers(a, b, c)
        expect(Number.isInteger(hash) && hash >= 0 && hash <= 0xffffffff).toBe(true)
        expect(hashNumbers(a, b, c + 1)).not.toBe(hash)
        expect(hashNumbers(a, b + 1, c)).not.toBe(hash)
      }),
    )
    expect(hashNumbers(1, 2)).not.toBe(hashNumbers(2, 1))
  })
})
