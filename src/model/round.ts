import { isDue, isKnown, isMissed } from './memory.ts'
import type { Memory } from './memory.ts'
import { shuffled } from './random.ts'

type Memories = Readonly<Record<number, Memory>>

/** Most questions or cards of a round, unless the learner asks for all. */
export const roundSize = 20

/** How the learner stands with some questions or cards, by their numbers. A known one may be due again. */
export interface Recall {
  readonly due: readonly number[]
  /** Never answered. */
  readonly fresh: readonly number[]
  readonly known: readonly number[]
  readonly missed: readonly number[]
}

export function recallOf(numbers: readonly number[], memories: Memories, day: number): Recall {
  const answered = numbers.flatMap((number) => {
    const memory = memories[number]
    return memory ? [{ number, memory }] : []
  })
  const which = (test: (memory: Memory) => boolean): number[] =>
    answered.flatMap(({ number, memory }) => (test(memory) ? [number] : []))
  return {
    due: which((memory) => isDue(memory, day)),
    fresh: numbers.filter((number) => !memories[number]),
    known: which(isKnown),
    missed: which(isMissed),
  }
}

/**
 * What is worth repeating, in the order of its rounds: what is due, then what is new, each in random order.
 *
 * When there is neither, everything, what will be due soonest first: nobody who wants to go on is sent away.
 */
export function queueOf(
  numbers: readonly number[],
  memories: Memories,
  { day, random }: { readonly day: number; readonly random: () => number },
): number[] {
  const { due, fresh } = recallOf(numbers, memories, day)
  if (due.length + fresh.length > 0) return [...shuffled(due, random), ...shuffled(fresh, random)]
  const dueOf = (number: number): number => memories[number]?.due ?? 0
  return shuffled(numbers, random).sort((a, b) => dueOf(a) - dueOf(b))
}

/** How much will be due when: days from `day`, soonest first, with counts. What is overdue is due on the day itself. */
export function agendaOf(
  numbers: readonly number[],
  memories: Memories,
  day: number,
): (readonly [days: number, count: number])[] {
  const counts = new Map<number, number>()
  for (const number of numbers) {
    const memory = memories[number]
    if (!memory) continue
    const days = Math.max(0, memory.due - day)
    counts.set(days, (counts.get(days) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => a - b)
}
