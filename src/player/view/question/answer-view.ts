import type { Kind, QuestionOf, Response, ResponseOf } from '../../../model/question.ts'

/** How an answer part begins, and whom it tells. */
export interface AnswerProps<R = Response> {
  /** Decides the order of options. */
  readonly seed: number
  readonly response: R | undefined
  /** Called at every change; `undefined` when nothing is chosen any more. */
  readonly onAnswer: (response: R | undefined) => void
}

/** Shows the answer part of one kind of question, with the stem as its legend. */
export type AnswerView<K extends Kind> = (
  question: QuestionOf<K>,
  props: AnswerProps<ResponseOf<K>>,
) => HTMLElement
