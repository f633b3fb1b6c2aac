import type { Kind, QuestionOf, Response, ResponseOf } from '../../../model/question.ts'

/** Of headings below a page's title. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6

/** How an answer part begins, and whom it tells. */
export interface AnswerProps<R = Response> {
  /** Decides the order of options. */
  readonly seed: number
  readonly response: R | undefined
  /** Level of the headings, where there are some; 2 unless told. */
  readonly level?: HeadingLevel
  /** Called at every change; `undefined` when nothing is chosen any more. */
  readonly onAnswer: (response: R | undefined) => void
}

/** Shows the answer part of one kind of question, with the stem as its legend. */
export type AnswerView<K extends Kind> = (
  question: QuestionOf<K>,
  props: AnswerProps<ResponseOf<K>>,
) => HTMLElement
