import type { Question } from '../../../model/question.ts'
import type { App } from '../app.ts'
import { present } from '../arrive.ts'
import { loadQuestions } from '../load-questions.ts'
import type { PlaceOf } from '../place.ts'
import { itemView } from './item.ts'
import { overview } from './overview.ts'

/** What the views of practice share. */
export interface PracticeView {
  readonly app: App
  readonly questions: ReadonlyMap<number, Question>
  /** Shows all banks and how the learner did in them. */
  readonly showOverview: () => void
  /** Shows the question at a place of a round. */
  readonly showItem: (round: readonly number[], index: number) => void
}

/** Shows practice: any bank, as often as wanted, with the rationale at once. */
export async function showPractice(app: App, place: PlaceOf<'practice'>): Promise<void> {
  const questions = await loadQuestions(app)
  if (app.place() !== place) return
  const view: PracticeView = {
    app,
    questions,
    showOverview: () => present(app.window, overview(view)),
    showItem: (round, index) => present(app.window, itemView(view, round, index)),
  }
  if (place.questions?.length) view.showItem(place.questions, 0)
  else view.showOverview()
}
