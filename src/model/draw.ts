import type { Bank, Exam, Item, Quota } from './course.ts'
import { fillSlots } from './fill-slots.ts'
import { isScored } from './mark.ts'
import type { Option } from './question.ts'
import { hashNumbers, seededRandom, shuffled } from './random.ts'

/** What decides a draw beside exam and banks. */
export interface Draw {
  /** 32 bits. */
  readonly seed: number
  /** Question numbers of earlier attempts, which come back only when the others do not suffice. */
  readonly avoid: readonly number[]
}

/**
 * Draws the question numbers of one attempt: the blueprint's quotas, and the rest from all banks.
 *
 * Same exam, banks and draw give the same items. What no choice of questions can fill of the quotas, which the compiler does not
 * let pass, is filled from all banks too.
 */
export function drawItems(exam: Exam, banks: readonly Bank[], { seed, avoid }: Draw): number[] {
  const pool = shuffled(
    banks
      .flatMap((bank) => bank.items.map((item) => ({ item, bank: bank.id })))
      .filter(({ item }) => mayHold(exam, item)),
    seededRandom(seed),
  )
  const slots = exam.blueprint.flatMap((quota) => Array.from({ length: quota.count }, () => quota))
  const used = new Set(avoid)
  const fresh = pool.filter(({ item }) => !used.has(item.number))
  const wanted = fillSlots(slots.slice(0, exam.draw), [fresh, pool], (quota, { item, bank }) =>
    fits(quota, item, bank),
  )
  const drawn = [...new Set([...wanted, ...fresh, ...pool])].slice(0, exam.draw)
  const items = drawn.map(({ item }) => item.number).sort((a, b) => a - b)
  return exam.shuffle ? orderItems(items, seed) : items
}

/** The items in the order of this seed: each one's place hangs on its own number, so that none needs to be kept. */
export function orderItems(items: readonly number[], seed: number): number[] {
  const ranks = new Map(items.map((item) => [item, hashNumbers(seed, item)]))
  return [...items].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || a - b)
}

/** Whether an exam draws questions of this kind at all; a survey is in none. */
export function mayHold({ kinds }: Pick<Exam, 'kinds'>, { kind }: Pick<Item, 'kind'>): boolean {
  return isScored(kind) && (kinds === undefined || kinds.includes(kind))
}

/** Whether a question is what the quota asks for. */
export function fits(quota: Quota, item: Item, bank: string): boolean {
  return (
    (quota.bank === undefined || quota.bank === bank) &&
    (quota.objective === undefined || quota.objective === item.objective) &&
    (quota.tag === undefined || item.tags?.includes(quota.tag) === true) &&
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
