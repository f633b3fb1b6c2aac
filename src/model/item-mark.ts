import type { ItemMark, LeafMark } from './event.ts'
import { keyOf } from './key.ts'
import { mark, responseTo } from './mark.ts'
import type { PartQuestion, Question, Response } from './question.ts'

/** Marks a question, and each part of a case; `seconds` is how long it was in view, where that is known. */
export function markItem(
  question: Question,
  response: Response | undefined,
  seconds?: number,
): ItemMark {
  const credit = mark(question, response)
  return {
    question: question.number,
    asked: question,
    response,
    key: keyOf(question),
    ...(credit !== undefined && { credit }),
    ...(seconds !== undefined && { seconds }),
    ...('parts' in question && {
      parts: question.parts.map((part) => markPart(part, responseTo(part, response))),
    }),
  }
}

/** A part has no time of its own: its case was in view as a whole. */
function markPart(part: PartQuestion, response: LeafMark['response']): LeafMark {
  return markItem(part, response) as LeafMark
}

/** A mark as records get it. */
export interface WeightedMark {
  readonly mark: LeafMark
  /** Its share of an item of the exam, above 0 and at most 1. */
  readonly weight: number
}

/** The marks that records get: those of a case's parts in its place, which share its weight. */
export function leafMarks(marks: readonly ItemMark[]): readonly WeightedMark[] {
  return marks.flatMap((mark) => {
    const leaves = mark.parts ?? [mark as LeafMark]
    return leaves.map((leaf) => ({ mark: leaf, weight: 1 / leaves.length }))
  })
}
