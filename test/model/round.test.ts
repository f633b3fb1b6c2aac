import { describe, expect, test } from 'vitest'
import type { Memory } from '../../src/model/memory.ts'
import { seededRandom } from '../../src/model/random.ts'
import { agendaOf, queueOf, recallOf } from '../../src/model/round.ts'

const today = 100

/** What the learner knows of numbers 1 to 6; 7 and 8 are new. */
const memories: Readonly<Record<number, Memory>> = {
  1: { box: 1, due: today },
  2: { box: 1, due: today - 3 },
  3: { box: 2, due: today },
  4: { box: 2, due: today + 1 },
  5: { box: 3, due: today + 1 },
  6: { box: 5, due: today + 15 },
}
const all = [1, 2, 3, 4, 5, 6, 7, 8]

describe('what the learner recalls', () => {
  test.each([
    { of: all, due: [1, 2, 3], fresh: [7, 8], known: [3, 4, 5, 6], missed: [1, 2] },
    { of: [8, 3], due: [3], fresh: [8], known: [3], missed: [] },
    { of: [], due: [], fresh: [], known: [], missed: [] },
  ])('of $of is due, new, known or missed', ({ of, ...recall }) => {
    expect(recallOf(of, memories, today)).toEqual(recall)
  })

  test.each([
    [today - 4, []],
    [today - 3, [2]],
    [today + 1, [1, 2, 3, 4, 5]],
    [today + 15, [1, 2, 3, 4, 5, 6]],
  ])('becomes due by day %d', (day, due) => {
    expect(recallOf(all, memories, day).due).toEqual(due)
  })
})

describe('the queue', () => {
  const queue = (of: readonly number[], seed: number): number[] =>
    queueOf(of, memories, { day: today, random: seededRandom(seed) })

  test('has what is due first and then what is new, and nothing else', () => {
    const order = queue(all, 1)
    expect(new Set(order.slice(0, 3))).toEqual(new Set([1, 2, 3]))
    expect(new Set(order.slice(3))).toEqual(new Set([7, 8]))
  })

  test('comes in another order each time', () => {
    const orders = Array.from({ length: 10 }, (_, seed) => queue(all, seed).join())
    expect(new Set(orders).size).toBeGreaterThan(1)
  })

  test('has everything, the soonest due first, when nothing is due or new', () => {
    const order = queue([6, 5, 4], 1)
    expect(new Set(order.slice(0, 2))).toEqual(new Set([4, 5]))
    expect(order[2]).toBe(6)
  })
})

test('the agenda counts what is due when, what is overdue as due today', () => {
  expect(agendaOf(all, memories, today)).toEqual([
    [0, 3],
    [1, 2],
    [15, 1],
  ])
  expect(agendaOf([7, 8], memories, today)).toEqual([])
})
