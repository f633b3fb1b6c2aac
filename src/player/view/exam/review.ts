import type { Sitting } from '../../../model/progress.ts'
import { button, el } from '../dom.ts'
import { strings } from '../strings.ts'
import type { ExamView } from './exam-view.ts'
import { markSitting } from './marked.ts'

/** All questions of the attempt at a glance, a way back to each, and the button that hands it in. */
export function reviewView(view: ExamView, sitting: Sitting): Node[] {
  const { app, exam, show, showResult } = view
  const missing = sitting.answers.filter((answer) => answer === 0).length
  const move = (position: number): void => {
    app.session.apply({ type: 'exam-moved', position, clock: view.clock() })
    show()
  }
  const handIn = (): void => {
    const marked = markSitting(view, sitting)
    app.session.apply({
      type: 'exam-submitted',
      exam: exam.number,
      attempt: sitting.attempt,
      ...marked,
      noRepeat: exam.noRepeat,
      reveals: exam.feedback !== 'none',
      time: Date.now(),
    })
    showResult(marked)
  }
  const grid = sitting.items.map((_, index) => {
    const isAnswered = (sitting.answers[index] ?? 0) !== 0
    const label = `${strings.questionOf(index + 1, sitting.items.length)}, ${isAnswered ? strings.answered : strings.unanswered}`
    const props = { class: isAnswered ? 'grid-item is-answered' : 'grid-item', 'aria-label': label }
    return el(
      'li',
      {},
      button(String(index + 1), props, () => move(index)),
    )
  })
  return [
    el('p', { class: 'kicker' }, exam.title),
    el('h1', {}, strings.reviewTitle),
    el('p', {}, missing > 0 ? strings.reviewMissing(missing) : strings.reviewAll),
    el('ol', { class: 'grid' }, ...grid),
    el(
      'div',
      { class: 'item-turn' },
      button(strings.backToQuestions, { class: 'button button-quiet' }, () =>
        move(Math.max(0, sitting.answers.indexOf(0))),
      ),
      button(
        missing > 0 ? strings.handInAnyway : strings.handIn,
        { class: 'button', 'data-exam-submit': true },
        handIn,
      ),
    ),
  ]
}
