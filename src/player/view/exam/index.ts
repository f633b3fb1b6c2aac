import { recordOf } from '../../../model/apply.ts'
import type { Exam } from '../../../model/course.ts'
import type { Sitting } from '../../../model/progress.ts'
import type { Question } from '../../../model/question.ts'
import type { App } from '../app.ts'
import { arrive } from '../arrive.ts'
import { byId } from '../dom.ts'
import { introView } from './intro.ts'
import { itemView } from './item.ts'
import type { Marked } from './marked.ts'
import { resultView } from './result.ts'
import { reviewView } from './review.ts'

/** What the views of an exam share. */
export interface ExamView {
  readonly app: App
  readonly exam: Exam
  readonly questions: ReadonlyMap<number, Question>
  /** Shows the exam anew, from where the progress stands. */
  readonly show: () => void
  /** Shows the result of the attempt just handed in. */
  readonly showResult: (marked: Marked) => void
}

/** The question of a sitting's item. */
export function questionOf({ questions }: ExamView, sitting: Sitting, index: number): Question {
  const question = questions.get(sitting.items[index] ?? 0)
  if (!question) throw new Error(`Item ${index} has no question.`)
  return question
}

/** Shows an exam: its introduction, or the attempt under way where it was left. */
export async function showExam(app: App, number: number): Promise<void> {
  const place = app.place()
  const exam = app.session.course.exams.find((other) => other.number === number)
  if (!exam) throw new Error(`There is no exam ${number}.`)
  const banks = await Promise.all(app.session.course.banks.map((bank) => app.content.bank(bank.number)))
  if (app.place() !== place) return
  const questions = new Map(banks.flat().map((question) => [question.number, question]))
  const present = (...nodes: Node[]): void => {
    const article = byId(app.window.document, 'page')
    article.replaceChildren(...nodes)
    arrive(app.window, article)
  }
  const view: ExamView = {
    app,
    exam,
    questions,
    show: () => {
      const { sitting } = app.session.progress()
      if (sitting?.exam !== exam.number) present(...introView(view))
      else if (sitting.position < sitting.items.length) present(...itemView(view, sitting))
      else present(...reviewView(view, sitting))
    },
    showResult: (marked) => present(...resultView(view, marked)),
  }
  view.show()
}

/** A score in hundredths of a percent, for people: never rounded up, so that 69.99 is not shown as a pass at 70. */
export function scoreText(score: number): string {
  return `${Math.floor(score / 10) / 10} %`
}

/** Best score so far of the exam in view. */
export function bestScore({ app, exam }: ExamView): number {
  return recordOf(app.session.progress(), exam.number).best
}
