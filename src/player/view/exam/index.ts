import type { App } from '../app.ts'
import { present } from '../arrive.ts'
import { loadQuestions } from '../load-questions.ts'
import type { PlaceOf } from '../place.ts'
import { examClock } from './exam-clock.ts'
import type { ExamView } from './exam-view.ts'
import { introView } from './intro.ts'
import { itemView } from './item.ts'
import { resultView } from './result.ts'
import { reviewView } from './review.ts'

/** Shows an exam: its introduction, or the attempt under way where it was left. */
export async function showExam(app: App, place: PlaceOf<'exam'>): Promise<void> {
  const number = place.exam
  const exam = app.session.course.exams.find((other) => other.number === number)
  if (!exam) throw new Error(`There is no exam ${number}.`)
  const questions = await loadQuestions(app)
  if (app.place() !== place) return
  let clock = examClock(app)
  const view: ExamView = {
    app,
    exam,
    questions,
    clock: () => clock(),
    show: () => {
      const { sitting } = app.session.progress()
      clock = examClock(app)
      if (sitting?.exam !== exam.number) present(app.window, introView(view))
      else if (sitting.position < sitting.items.length) present(app.window, itemView(view, sitting))
      else present(app.window, reviewView(view, sitting))
    },
    showResult: (marked) => present(app.window, resultView(view, marked)),
  }
  view.show()
}
