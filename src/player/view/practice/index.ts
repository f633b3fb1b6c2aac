import { dayOf } from '../../../model/day.ts'
import type { Question } from '../../../model/question.ts'
import { agendaOf } from '../../../model/round.ts'
import type { App } from '../app.ts'
import { present } from '../arrive.ts'
import { loadQuestions } from '../load-questions.ts'
import type { PlaceOf } from '../place.ts'
import { beginRound } from '../round/round.ts'
import type { Round } from '../round/round.ts'
import { summaryView } from '../round/summary.ts'
import { strings } from '../strings.ts'
import { itemView } from './item.ts'
import { overview } from './overview.ts'
import { numbersOf } from './round.ts'

/** What the views of practice share. */
export interface PracticeView {
  readonly app: App
  readonly questions: ReadonlyMap<number, Question>
  /** Shows all banks and how the learner did in them. */
  readonly showOverview: () => void
  /** Shows the question at a place of a round; behind the last comes the summary. */
  readonly showItem: (round: Round, index: number) => void
}

/** Shows practice: any bank, as often as wanted, with the rationale at once; or a round of the questions that were asked for. */
export async function showPractice(app: App, place: PlaceOf<'practice'>): Promise<void> {
  const questions = await loadQuestions(app)
  if (app.place() !== place) return
  const view: PracticeView = {
    app,
    questions,
    showOverview: () => present(app.window, overview(view)),
    showItem: (round, index) =>
      present(
        app.window,
        index < round.numbers.length ? itemView(view, round, index) : practiceSummary(view, round),
      ),
  }
  const asked = (place.questions ?? []).filter((number) => questions.has(number))
  if (asked.length > 0) view.showItem(beginRound(strings.practiceAsked, asked, asked.length), 0)
  else view.showOverview()
}

function practiceSummary({ app, showItem, showOverview }: PracticeView, round: Round): Node[] {
  const { session } = app
  const right = [...round.marks.values()].filter(Boolean).length
  return summaryView({
    kicker: strings.practiceIn(round.subject),
    round,
    score: strings.practiceScore(right, round.marks.size),
    agenda: agendaOf(
      numbersOf(session.course.banks),
      session.progress().questions,
      dayOf(Date.now()),
    ),
    back: strings.practiceBack,
    onBack: showOverview,
    start: (next) => showItem(next, 0),
  })
}
