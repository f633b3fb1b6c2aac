import type { Exam } from '../../../model/course.ts'
import type { ExamClock } from '../../../model/event.ts'
import { recordOf } from '../../../model/progress.ts'
import type { Sitting } from '../../../model/progress.ts'
import type { Question } from '../../../model/question.ts'
import type { App } from '../app.ts'
import { strings } from '../strings.ts'
import type { Marked } from './marked.ts'

/** What the views of an exam share. */
export interface ExamView {
  readonly app: App
  readonly exam: Exam
  readonly questions: ReadonlyMap<number, Question>
  /** How the time of the sitting stands. */
  readonly clock: () => ExamClock
  /** Shows the exam anew, from where the progress stands. */
  readonly show: () => void
  /** Shows another item of the sitting; `items.length` is the review before handing in. */
  readonly move: (position: number) => void
  /** Shows the result of the attempt just handed in. */
  readonly showResult: (marked: Marked) => void
}

/** The question of a sitting's item. */
export function questionOf({ questions }: ExamView, sitting: Sitting, index: number): Question {
  const question = questions.get(sitting.items[index] ?? 0)
  if (!question) throw new Error(`Item ${index} has no question.`)
  return question
}

/** A score in hundredths of a percent, for people: never rounded up, so that 69.99 is not shown as a pass at 70. */
export function scoreText(score: number): string {
  return strings.percent(Math.floor(score / 10) / 10)
}

/** Best score so far of the exam in view. */
export function bestScore({ app, exam }: ExamView): number {
  return recordOf(app.session.progress(), exam.number).best
}
