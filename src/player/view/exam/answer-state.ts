import { isComplete } from '../../../model/complete.ts'
import type { Sitting } from '../../../model/progress.ts'
import { unpackResponse } from '../../../model/response.ts'
import { strings } from '../strings.ts'
import { questionOf } from './exam-view.ts'
import type { ExamView } from './exam-view.ts'

/** Whether an item is answered, a case in all its parts. */
export function isAnswered(view: ExamView, sitting: Sitting, index: number): boolean {
  const question = questionOf(view, sitting, index)
  return isComplete(question, unpackResponse(question, sitting.answers[index] ?? 0))
}

/** The same in words; a case may be answered in part. */
export function answerState(view: ExamView, sitting: Sitting, index: number): string {
  if (isAnswered(view, sitting, index)) return strings.answered
  return (sitting.answers[index] ?? 0) === 0 ? strings.unanswered : strings.partlyAnswered
}
