import { describe, expect, test } from 'vitest'
import { roundSize } from '../../../src/model/round.ts'
import { banksFor, flaggedItems, numbersOf } from '../../../src/player/view/practice/round.ts'
import { noProgress } from '../../../src/model/progress.ts'
import { answerRound, beginRound, toRepeat } from '../../../src/player/view/round/round.ts'
import { sampleCourse } from '../../doubles/course.ts'

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

describe('a round', () => {
  test.each([
    { queue: 0, now: 0, later: 0 },
    { queue: roundSize, now: roundSize, later: 0 },
    { queue: roundSize + 1, now: roundSize, later: 1 },
  ])('of a queue of $queue has $now, and leaves $later for the next', ({ queue, now, later }) => {
    const { numbers: first, rest } = beginRound('Zones', numbers(queue))
    expect([first.length, rest.length]).toEqual([now, later])
    expect([...first, ...rest]).toEqual(numbers(queue))
  })

  test('may be as long as the learner wants', () => {
    expect(beginRound('Zones', numbers(99), 99).numbers).toHaveLength(99)
  })

  test('counts the first answer to each question, and brings back what was wrong', () => {
    const answers: [number, boolean][] = [
      [1, true],
      [2, false],
      [2, true],
      [1, false],
    ]
    const round = answers.reduce(
      (before, [number, right]) => answerRound(before, number, right),
      beginRound('Zones', numbers(3)),
    )
    expect([...round.marks]).toEqual([
      [1, true],
      [2, false],
    ])
    expect(toRepeat(round)).toEqual([2])
  })
})

describe('practice', () => {
  test('finds the questions of an objective in all banks', () => {
    expect(numbersOf(banksFor('screen-people', sampleCourse.banks))).toEqual([2, 4, 6])
    expect(numbersOf(banksFor('unknown', sampleCourse.banks))).toEqual([])
  })

  test('finds the questions with a flag, in the banks that were asked for', () => {
    const progress = { ...noProgress, flags: [2, 5] }
    expect(flaggedItems(sampleCourse.banks, progress)).toEqual([2, 5])
    expect(flaggedItems(sampleCourse.banks.slice(1), progress)).toEqual([5])
  })
})
