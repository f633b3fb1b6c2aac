import type { PartQuestion } from './question.ts'
import { hashText } from './random.ts'

/**
 * 16 hexadecimal digits of what a question asks: stem, what there is to choose or type, and the key.
 *
 * Statistics carry it, so that nobody is told of a question that has been rewritten since.
 */
export function questionHash(question: PartQuestion): string {
  const text = JSON.stringify({ ...question, rationale: '', references: [] })
  return [1, 2].map((half) => hex(hashText(half, text))).join('')
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}
