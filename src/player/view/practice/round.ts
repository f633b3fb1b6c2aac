import type { Bank } from '../../../model/course.ts'
import { isScored } from '../../../model/mark.ts'
import { isKnown, isMissed } from '../../../model/memory.ts'
import type { Progress } from '../../../model/progress.ts'
import { shuffled } from '../../../model/random.ts'

/** Question numbers of these banks that were answered wrong the last time. */
export function missedItems(banks: readonly Bank[], { questions }: Progress): number[] {
  return numbersOf(banks).filter((number) => isMissed(questions[number]))
}

/** Question numbers of these banks that were answered right the last time. */
export function masteredItems(banks: readonly Bank[], { questions }: Progress): number[] {
  return numbersOf(banks).filter((number) => isKnown(questions[number]))
}

/** Question numbers of these banks that the learner put a flag on. */
export function flaggedItems(banks: readonly Bank[], { flags }: Progress): number[] {
  return numbersOf(banks).filter((number) => flags.includes(number))
}

/** A round through whole banks: what is new first, then what was missed, then what is known, each in random order. */
export function wholeRound(
  banks: readonly Bank[],
  progress: Progress,
  random: () => number,
): number[] {
  const numbers = shuffled(numbersOf(banks), random)
  const order = (number: number): number => {
    const memory = progress.questions[number]
    return memory ? (isKnown(memory) ? 2 : 1) : 0
  }
  return numbers.sort((a, b) => order(a) - order(b))
}

/** The banks with only the questions that serve an objective. */
export function banksFor(objective: string, banks: readonly Bank[]): Bank[] {
  return banks.map((bank) => ({
    ...bank,
    items: bank.items.filter((item) => item.objective === objective),
  }))
}

export function numbersOf(banks: readonly Bank[]): number[] {
  const items = banks.flatMap((bank) => bank.items)
  return items.filter(({ kind }) => isScored(kind)).map(({ number }) => number)
}
