import type { Exam } from '../../../model/course.ts'
import type { Question } from '../../../model/question.ts'
import type { App } from '../app.ts'
import { present } from '../arrive.ts'
import { loadQuestions } from '../load-questions.ts'
import type { PlaceOf } from '../place.ts'
import type { ExamView } from './exam-view.ts'
import { handIn } from './hand-in.ts'
import { introView } from './intro.ts'
import { itemView } from './item.ts'
import { pauseView } from './pause.ts'
import { resultView } from './result.ts'
import { reviewView } from './review.ts'
import { keepTime } from './timing.ts'
import type { Timing } from './timing.ts'

/** Shows an exam: its introduction, or the attempt under way where it was left. */
export async function showExam(app: App, place: PlaceOf<'exam'>): Promise<void> {
  const number = place.exam
  const exam = app.session.course.exams.find((other) => other.number === number)
  if (!exam) throw new Error(`There is no exam ${number}.`)
  const questions = await loadQuestions(app)
  if (app.place() === place) examView(app, exam, questions).show()
}

/** The views of one exam; the time of the sitting is kept from the first of its items shown until it is handed in. */
function examView(app: App, exam: Exam, questions: ReadonlyMap<number, Question>): ExamView {
  let timing: Timing | undefined
  const put = (nodes: readonly Node[]): void =>
    present(app.window, [...(timing?.bar ?? []), ...nodes])
  const resume = (): void => {
    timing?.resume()
    view.show()
  }
  const view: ExamView = {
    app,
    exam,
    questions,
    clock: () => timing?.clock() ?? { spent: 0, inView: 0 },
    show: () => {
      const { sitting } = app.session.progress()
      if (sitting?.exam !== exam.number) return put(introView(view))
      timing ??= keepTime(app, {
        onPause: () => put(pauseView(exam, resume)),
        onTimeUp: () => handIn(view, true),
      })
      timing.turn()
      if (timing.isUp()) return handIn(view, true)
      return put(
        sitting.position < sitting.items.length
          ? itemView(view, sitting)
          : reviewView(view, sitting),
      )
    },
    move: (position) => {
      app.session.apply({ type: 'exam-moved', position, clock: view.clock() })
      view.show()
    },
    showResult: (marked) => {
      timing?.stop()
      timing = undefined
      put(resultView(view, marked))
    },
  }
  return view
}
