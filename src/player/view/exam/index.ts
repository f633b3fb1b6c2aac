import type { App } from '../app.ts'
import type { Place } from '../place.ts'
import { arrive } from '../arrive.ts'
import { byId } from '../dom.ts'
import type { ExamView } from './exam-view.ts'
import { introView } from './intro.ts'
import { itemView } from './item.ts'
import { resultView } from './result.ts'
import { reviewView } from './review.ts'

type ExamPlace = Extract<Place, { kind: 'exam' }>

/** Shows an exam: its introduction, or the attempt under way where it was left. */
export async function showExam(app: App, place: ExamPlace): Promise<void> {
  const number = place.exam
  const exam = app.session.course.exams.find((other) => other.number === number)
  if (!exam) throw new Error(`There is no exam ${number}.`)
  const banks = await Promise.all(
    app.session.course.banks.map((bank) => app.content.bank(bank.number)),
  )
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
