/** How well the learner knows a question or a flash card: spaced repetition after Leitner. */
export interface Memory {
  /** 1 after a wrong answer, up to {@link boxes}. */
  readonly box: number
  /** Day from which it is due again, as `dayOf` counts. */
  readonly due: number
}

/** Boxes of the repetition. */
export const boxes = 5

/** Days from an answer that brought something into a box until it is due: 0, 1, 3, 7, 15. */
export function intervalOf(box: number): number {
  return 2 ** (box - 1) - 1
}

/**
 * What the learner knows after an answer.
 *
 * A right answer moves a box up, a wrong one to the first. A right answer before the day it is due changes nothing: who
 * repeats a question ten times in an evening does not know it for a fortnight.
 */
export function remember(before: Memory | undefined, right: boolean, day: number): Memory {
  if (!right) return inBox(1, day)
  if (!before) return inBox(2, day)
  if (before.box === boxes && isDue(before, day)) return inBox(boxes, day)
  return isDue(before, day) ? inBox(before.box + 1, day) : before
}

export function isDue({ due }: Memory, day: number): boolean {
  return due <= day
}

/** Whether the latest answer that counted was right. */
export function isKnown(memory: Memory | undefined): boolean {
  return memory !== undefined && memory.box > 1
}

/** Whether the latest answer was wrong. */
export function isMissed(memory: Memory | undefined): boolean {
  return memory?.box === 1
}

function inBox(box: number, day: number): Memory {
  return { box, due: day + intervalOf(box) }
}
