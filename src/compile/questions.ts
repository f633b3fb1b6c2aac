import type { PartQuestion, Question } from '../model/question.ts'
import { maxOptions } from '../model/response.ts'
import { compileAnswer, optionTexts } from './answer/index.ts'
import type { BankDraft, QuestionDraft } from './bank.ts'
import { lockOptions } from './lock/options.ts'
import type { Lock } from './lock/lock.ts'
import { fail } from './report.ts'
import { lower, printHtml, printInline } from './lower/index.ts'
import type { LowerContext } from './lower/index.ts'

/** The questions of a bank, with permanent numbers and HTML texts. */
export function compileQuestions(
  bank: BankDraft,
  locked: Lock['questions'],
  context: LowerContext,
): Question[] {
  return bank.questions.map((draft) => compileQuestion(draft, locked, context))
}

function compileQuestion(
  draft: QuestionDraft,
  locks: Lock['questions'],
  context: LowerContext,
): Question {
  const locked = locks[draft.id]
  const texts = optionTexts(draft.answer)
  const optionNumbers = lockOptions(texts, locked?.options ?? []).numbers
  if (texts.length <= maxOptions && Math.max(0, ...optionNumbers) > maxOptions) {
    fail(context.file, 'question-options', {
      reason: `Question \`${draft.id}\` has had more than ${maxOptions} options in its time.`,
      mend: 'Give it a new id: it has become another question.',
      place: draft.heading,
    })
  }
  return compileAnswer(draft.answer, {
    common: {
      number: locked?.number ?? 0,
      id: draft.id,
      stem: printHtml(lower(draft.stem, context)),
      rationale: printHtml(lower(draft.rationale, context)),
      references: draft.details.reference ?? [],
    },
    optionNumbers,
    partial: draft.details.credit === 'partial',
    // A part has no parts of its own, so it is no case.
    parts: draft.parts.map((part) => compileQuestion(part, locks, context) as PartQuestion),
    html: (nodes) => printInline(lower(nodes, context)),
  })
}
