import type { Question } from '../model/question.ts'
import { compileAnswer, optionTexts } from './answer/index.ts'
import type { BankDraft, QuestionDraft } from './bank.ts'
import { lockOptions } from './lock/options.ts'
import type { Lock } from './lock/lock.ts'
import { lower, printHtml, printInline } from './lower/index.ts'
import type { LowerContext } from './lower/index.ts'

/** The questions of a bank, with permanent numbers and HTML texts. */
export function compileQuestions(
  bank: BankDraft,
  locked: Lock['questions'],
  context: LowerContext,
): Question[] {
  return bank.questions.map((draft) => compileQuestion(draft, locked[draft.id], context))
}

function compileQuestion(
  draft: QuestionDraft,
  locked: Lock['questions'][string] | undefined,
  context: LowerContext,
): Question {
  return compileAnswer(draft.answer, {
    common: {
      number: locked?.number ?? 0,
      id: draft.id,
      stem: printHtml(lower(draft.stem, context)),
      rationale: printHtml(lower(draft.rationale, context)),
      references: draft.details.reference ?? [],
    },
    optionNumbers: lockOptions(optionTexts(draft.answer), locked?.options ?? []).numbers,
    html: (nodes) => printInline(lower(nodes, context)),
  })
}
