import type { ItemMark } from './event.ts'
import { keyOf } from './key.ts'
import { mark } from './mark.ts'
import type { Question, Response } from './question.ts'

/** Marks a question; `seconds` is how long it was in view, where that is known. */
export function markItem(
  question: Question,
  response: Response | undefined,
  seconds?: number,
): ItemMark {
  const credit = mark(question, response)
  return {
    question: question.number,
    response,
    key: keyOf(question),
    ...(credit !== undefined && { credit }),
    ...(seconds !== undefined && { seconds }),
  }
}
