import { describe, expect, test } from 'vitest'
import { noProgress } from '../../../src/model/progress.ts'
import type { Progress } from '../../../src/model/progress.ts'
import { seededRandom } from '../../../src/model/random.ts'
import { masteredItems, missedItems, wholeRound } from '../../../src/player/view/practice/round.ts'
import { sampleCourse } from '../../doubles/course.ts'

const { banks } = sampleCourse
const progress: Progress = {
  ...noProgress,
  questions: { 1: { box: 2, due: 1 }, 2: { box: 1, due: 0 }, 5: { box: 5, due: 15 } },
}

describe('a round of practice', () => {
  test('brings what is new first, then what was missed, then what is known', () => {
    const round = wholeRound(banks, progress, seededRandom(3))
    expect(new Set(round.slice(0, 3))).toEqual(new Set([3, 4, 6]))
    expect(round[3]).toBe(2)
    expect(new Set(round.slice(4))).toEqual(new Set([1, 5]))
  })

  test('has another order each time', () => {
    const orders = [1, 2, 3, 4, 5].map((seed) =>
      wholeRound(banks, noProgress, seededRandom(seed)).join(),
    )
    expect(new Set(orders).size).toBeGreaterThan(1)
  })

  test('through one bank keeps to it', () => {
    const [first] = banks
    const round = wholeRound(first ? [first] : [], progress, seededRandom(1))
    expect(new Set(round)).toEqual(new Set(first?.items.map((item) => item.number)))
  })

  test('knows what was missed and what was mastered', () => {
    expect(missedItems(banks, progress)).toEqual([2])
    expect(masteredItems(banks, progress)).toEqual([1, 5])
  })
})
