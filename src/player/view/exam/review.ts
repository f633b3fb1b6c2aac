import type { Sitting } from '../../../model/progress.ts'
import { button, el } from '../dom.ts'
import { strings } from '../strings.ts'
import { isAnswered } from './answer-state.ts'
import type { ExamView } from './exam-view.ts'
import { handIn } from './hand-in.ts'
import { navigator } from './navigator.ts'

/** All questions of the attempt at a glance, a way back to each, and the button that hands it in. */
export function reviewView(view: ExamView, sitting: Sitting): Node[] {
  const { app, exam, move } = view
  const { items } = sitting
  const { flags } = app.session.progress()
  const open = items.flatMap((_, index) => (isAnswered(view, sitting, index) ? [] : [index]))
  const missing = open.length
  const flagged = items.filter((item) => flags.includes(item)).length
  return [
    el('p', { class: 'kicker' }, exam.title),
    el('h1', {}, strings.reviewTitle),
    el('p', {}, missing > 0 ? strings.reviewMissing(missing) : strings.reviewAll),
    ...(flagged > 0 ? [el('p', {}, strings.reviewFlagged(flagged))] : []),
    ...navigator(view, sitting).nodes,
    el(
      'div',
      { class: 'item-turn' },
      button(strings.backToQuestions, { class: 'button button-quiet' }, () => move(open[0] ?? 0)),
      button(
        missing > 0 ? strings.handInAnyway : strings.handIn,
        { class: 'button', 'data-exam-submit': true },
        () => handIn(view),
      ),
    ),
  ]
}
