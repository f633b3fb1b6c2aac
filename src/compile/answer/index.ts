import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { Kind, Question } from '../../model/question.ts'
import type { AnswerDraft, AnswerForm, Finish } from './answer.ts'
import { caseForm } from './case.ts'
import { choice } from './choice.ts'
import { fillIn } from './fill-in.ts'
import { hotspot } from './hotspot.ts'
import { likert } from './likert.ts'
import { matching } from './matching.ts'
import { multiple } from './multiple.ts'
import { numeric } from './numeric.ts'
import { ordering } from './ordering.ts'
import { trueFalse } from './true-false.ts'

/** Every kind's form, the narrower before the wider: the first that reads the node decides. */
const forms: { readonly [K in Kind]: AnswerForm<K> } = {
  hotspot,
  'true-false': trueFalse,
  multiple,
  choice,
  numeric,
  'fill-in': fillIn,
  ordering,
  matching,
  likert,
  case: caseForm,
}

/** Reads the answer part of a question; nothing when the node has no kind's form. */
export function readAnswer(node: RootContent, file: VFile): AnswerDraft | undefined {
  for (const form of Object.values(forms)) {
    const answer = form.read(node, file)
    if (answer) return answer
  }
  return undefined
}

/** What the kind of an answer asks of the rest of its question. */
export function formOf({
  kind,
}: AnswerDraft): Pick<AnswerForm<Kind>, 'checkStem' | 'needsNoRationale' | 'canBePartial'> {
  return forms[kind]
}

/** Compiles an answer into the question of its kind. */
export function compileAnswer(answer: AnswerDraft, finish: Finish): Question {
  const compile = forms[answer.kind].compile as (answer: AnswerDraft, finish: Finish) => Question
  return compile(answer, finish)
}

/** Plain texts of what the lock file numbers, such as options. */
export function optionTexts(answer: AnswerDraft): readonly string[] {
  const texts = forms[answer.kind].texts as (answer: AnswerDraft) => readonly string[]
  return texts(answer)
}
