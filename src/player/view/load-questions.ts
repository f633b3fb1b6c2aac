import type { Question } from '../../model/question.ts'
import type { App } from './app.ts'

/** The questions of all banks by number. @throws when a bank can't be loaded. */
export async function loadQuestions({
  session,
  content,
}: App): Promise<ReadonlyMap<number, Question>> {
  const banks = await Promise.all(session.course.banks.map(({ number }) => content.bank(number)))
  return new Map(banks.flat().map((question) => [question.number, question]))
}
