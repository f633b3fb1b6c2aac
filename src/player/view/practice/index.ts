import type { Question } from '../../../model/question.ts'
import type { App } from '../app.ts'
import { arrive } from '../arrive.ts'
import { byId } from '../dom.ts'
import type { Place } from '../place.ts'
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
export async function showPractice(app: App, place: Place): Promise<void> {
  const banks = await Promise.all(
    app.session.course.banks.map((bank) => app.content.bank(bank.number)),
  )
  if (app.place() !== place) return
  const present = (nodes: readonly Node[]): void => {
    const article = byId(app.window.document, 'page')
    article.replaceChildren(...nodes)
    arrive(app.window, article)
  }
  const view: PracticeView = {
    app,
    questions: new Map(banks.flat().map((question) => [question.number, question])),
    showOverview: () => present(overview(view)),
    showItem: (round, index) => present(itemView(view, round, index)),
  }
  view.showOverview()
}
