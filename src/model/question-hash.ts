import type { PartQuestion } from './question.ts'
import { hashNumbers } from './random.ts'

/**
 * 16 hexadecimal digits of what a question asks: stem, what there is to choose or type, and the key.
 *
 * Statistics carry it, so that nobody is told of a question that has been rewritten since.
 */
export function questionHash(question: PartQuestion): string {
  const text = JSON.stringify({ ...question, rationale: '', references: [] })
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return [1, 2].map((half) => hex(hashNumbers(half, ...units))).join('')
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}
