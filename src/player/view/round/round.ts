import { roundSize } from '../../../model/round.ts'

/** Questions or cards that the learner goes through at one go. */
export interface Round {
  /** What they are about. */
  readonly subject: string
  readonly numbers: readonly number[]
  /** What the next rounds would hold. */
  readonly rest: readonly number[]
  /** Whether the first answer to each was right, by number. */
  readonly marks: ReadonlyMap<number, boolean>
}

/** The first round of a queue. */
export function beginRound(
  subject: string,
  queue: readonly number[],
  size: number = roundSize,
): Round {
  return { subject, numbers: queue.slice(0, size), rest: queue.slice(size), marks: new Map() }
}

/** The round after an answer: only the first one to each question counts, for after it the learner has seen what is right. */
export function answerRound(round: Round, number: number, right: boolean): Round {
  if (round.marks.has(number)) return round
  return { ...round, marks: new Map([...round.marks, [number, right]]) }
}

/** What was not right in the round. */
export function toRepeat({ marks }: Round): number[] {
  return [...marks].flatMap(([number, right]) => (right ? [] : [number]))
}
