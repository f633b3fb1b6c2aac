import { leafQuestions } from '../../model/leaf-items.ts'
import { questionHash } from '../../model/question-hash.ts'
import type { Question } from '../../model/question.ts'
import { withParts } from '../bank.ts'
import type { BankDraft } from '../bank.ts'
import { note } from '../report.ts'
import type { CourseStatistics } from './schema.ts'

/** Notes on questions that learners' answers cast a doubt on, unless they have been rewritten since. */
export function noteFlagged(
  banks: readonly BankDraft[],
  questions: readonly Question[],
  { as_of: asOf, questions: statistics }: CourseStatistics,
): void {
  const hashes = new Map(leafQuestions(questions).map((one) => [one.id, questionHash(one)]))
  for (const { file, questions: drafts } of banks) {
    for (const { id, heading } of withParts(drafts)) {
      const { hash, answers, flags = [] } = statistics[id] ?? {}
      if (hash === undefined || hash !== hashes.get(id)) continue
      for (const { rule, reason, mend } of flags) {
        note(file, 'item-flagged', {
          reason: `${reason} (${rule}, ${answers} answers until ${asOf}.)`,
          mend,
          place: heading,
        })
      }
    }
  }
}
