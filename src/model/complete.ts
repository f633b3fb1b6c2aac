import type { Question, Response } from './question.ts'

/** Whether nothing is left to answer: a case has an answer to every part. */
export function isComplete(question: Question, response: Response | undefined): boolean {
  if (!response) return false
  if (!('parts' in question)) return true
  return 'parts' in response && response.parts.length === question.parts.length
}
