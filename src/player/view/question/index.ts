import type { Kind, Question } from '../../../model/question.ts'
import type { AnswerProps, AnswerView } from './answer-view.ts'
import { caseView } from './case.ts'
import { choiceView } from './choice.ts'
import { fillInView } from './fill-in.ts'
import { hotspotView } from './hotspot.ts'
import { likertView } from './likert.ts'
import { matchingView } from './matching.ts'
import { multipleView } from './multiple.ts'
import { numericView } from './numeric.ts'
import { orderingView } from './ordering.ts'
import { trueFalseView } from './true-false.ts'

const views: { readonly [K in Kind]: AnswerView<K> } = {
  choice: choiceView,
  multiple: multipleView,
  'true-false': trueFalseView,
  numeric: numericView,
  ordering: orderingView,
  matching: matchingView,
  'fill-in': fillInView,
  likert: likertView,
  hotspot: hotspotView,
  case: caseView(answerView),
}

/** Shows the stem and the answer part of a question. */
export function answerView(question: Question, props: AnswerProps): HTMLElement {
  const view = views[question.kind] as (question: Question, props: AnswerProps) => HTMLElement
  return view(question, props)
}
