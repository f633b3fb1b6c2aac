import type { Bank, Exam, Item, Quota } from './course.ts'
import type { Option } from './question.ts'
import { hashNumbers, seededRandom, shuffled } from './random.ts'

/**
 * Draws the question numbers of one attempt: every quota of the blueprint first, then the rest from all banks.
 *
 * Same exam, banks and seed give the same draw. Fewer than `exam.draw` come back only when the banks hold fewer.
 */
export function drawItems(exam: Exam, banks: readonly Bank[], seed: number): number[] {
  const random = seededRandom(seed)
  const pool = shuffled(
    banks.flatMap((bank) => bank.items.map((item) => ({ item, bank: bank.id }))),
    random,
  )
  const drawn = new Set<number>()
  for (const quota of [...exam.blueprint, { count: exam.draw }]) {
    const wanted = Math.min(quota.count, exam.draw - drawn.size)
    const free = pool.filter(({ item, bank }) => !drawn.has(item.number) && fits(quota, item, bank))
    for (const { item } of free.slice(0, wanted)) drawn.add(item.number)
  }
  const items = [...drawn]
  return exam.shuffle ? shuffled(items, random) : items.sort((a, b) => a - b)
}

/** Whether a question counts for the quota. */
export function fits(quota: Quota, item: Item, bank: string): boolean {
  return (
    (quota.bank === undefined || quota.bank === bank) &&
    (quota.objective === undefined || quota.objective === item.objective) &&
    (quota.difficulty === undefined || quota.difficulty === item.difficulty)
  )
}

/**
 * The options in the order this seed shows them.
 *
 * Each option's place hangs on its own permanent number, so an option added later does not stir the others.
 */
export function shuffleOptions(
  options: readonly Option[],
  seed: number,
  question: number,
): readonly Option[] {
  const rank = (option: Option): number => hashNumbers(seed, question, option.number)
  return [...options].sort((a, b) => rank(a) - rank(b) || a.number - b.number)
}
