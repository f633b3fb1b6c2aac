import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillSlots } from '../../src/model/fill-slots.ts'

/** Slots as lists of the things that fit each. */
type Slot = readonly number[]

const fits = (slot: Slot, thing: number): boolean => slot.includes(thing)

const things = [1, 2, 3, 4, 5, 6]

const anySlots: fc.Arbitrary<Slot[]> = fc.array(fc.subarray(things), { maxLength: 6 })

/** Most slots that can be filled, by trying every assignment. */
function mostFilled(slots: readonly Slot[], free: readonly number[]): number {
  const [slot, ...rest] = slots
  if (!slot) return 0
  const choices = free
    .filter((thing) => fits(slot, thing))
    .map((thing) => {
      const left = free.filter((other) => other !== thing)
      return 1 + mostFilled(rest, left)
    })
  return Math.max(mostFilled(rest, free), ...choices)
}

/** Whether each thing can have a slot of its own that it fits. */
const haveSlots = (slots: readonly Slot[], given: readonly number[]): boolean =>
  mostFilled(
    given.map((thing) => slots.flatMap((slot, index) => (fits(slot, thing) ? [index] : []))),
    slots.map((_, index) => index),
  ) === given.length

describe('slots that want the same things', () => {
  test('are all filled when any assignment fills them', () => {
    const slots = [[1, 2], [1], [2, 3], [3, 4]]
    expect(new Set(fillSlots(slots, [things], fits))).toEqual(new Set([1, 2, 3, 4]))
  })

  test('give way along a chain of others', () => {
    const slots = [[1, 2], [2, 3], [3, 4], [4, 5], [1], [2]]
    expect(new Set(fillSlots(slots, [things], fits)).size).toBe(5)
  })

  test('are filled as far as any assignment can, each with a thing of its own that fits', () => {
    fc.assert(
      fc.property(anySlots, fc.shuffledSubarray(things), (slots, pool) => {
        const given = fillSlots(slots, [pool], fits)
        expect(given).toHaveLength(mostFilled(slots, pool))
        expect(new Set(given).size).toBe(given.length)
        expect(pool).toEqual(expect.arrayContaining(given))
        expect(haveSlots(slots, given)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a later pool', () => {
  test('is used only for what the earlier ones leave empty', () => {
    fc.assert(
      fc.property(anySlots, fc.subarray(things), (slots, fresh) => {
        const given = fillSlots(slots, [fresh, things], fits)
        expect(given).toHaveLength(mostFilled(slots, things))
        expect(haveSlots(slots, given)).toBe(true)
        const used = given.filter((thing) => !fresh.includes(thing))
        expect(used).toHaveLength(mostFilled(slots, things) - mostFilled(slots, fresh))
      }),
      { numRuns: 1000 },
    )
  })

  test('does not push a thing of an earlier pool out again', () => {
    const given = fillSlots([[1, 2], [1]], [[1], [1, 2]], fits)
    expect(new Set(given)).toEqual(new Set([1, 2]))
  })
})
