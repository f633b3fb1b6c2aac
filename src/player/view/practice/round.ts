import type { Bank } from '../../../model/course.ts'
import type { Progress } from '../../../model/progress.ts'
import { shuffled } from '../../../model/random.ts'

/** Question numbers of these banks that were answered wrong the last time. */
export function missedItems(banks: readonly Bank[], { checks }: Progress): number[] {
  return numbersOf(banks).filter((number) => checks[number] === 'wrong')
}

/** Question numbers of these banks that were answered right the last time. */
export function masteredItems(banks: readonly Bank[], { checks }: Progress): number[] {
  return numbersOf(banks).filter((number) => checks[number] === 'right')
}

/** A round through whole banks: what is new first, then what was missed, then what is known, each in random order. */
export function wholeRound(
  banks: readonly Bank[],
  progress: Progress,
  random: () => number,
): number[] {
  const numbers = shuffled(numbersOf(banks), random)
  const rank = { wrong: 1, right: 2 }
  const order = (number: number): number => {
    const result = progress.checks[number]
    return result ? rank[result] : 0
  }
  return numbers.sort((a, b) => order(a) - order(b))
}

function numbersOf(banks: readonly Bank[]): number[] {
  return banks.flatMap((bank) => bank.items.map((item) => item.number))
}
