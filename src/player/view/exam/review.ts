import { isComplete } from '../../../model/complete.ts'
import type { Sitting } from '../../../model/progress.ts'
import { unpackResponse } from '../../../model/response.ts'
import { button, el } from '../dom.ts'
import { strings } from '../strings.ts'
import type { ExamView } from './exam-view.ts'
import { markSitting } from './marked.ts'

/** All questions of the attempt at a glance, a way back to each, and the button that hands it in. */
export function reviewView(view: ExamView, sitting: Sitting): Node[] {
  const { app, exam, show, showResult } = view
  const states = answerStates(view, sitting)
  const open = states.flatMap((state, index) => (state === strings.answered ? [] : [index]))
  const missing = open.length
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
  const grid = states.map((state, index) => {
    const isAnswered = state === strings.answered
    const label = `${strings.questionOf(index + 1, states.length)}, ${state}`
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
      button(strings.backToQuestions, { class: 'button button-quiet' }, () => move(open[0] ?? 0)),
      button(
        missing > 0 ? strings.handInAnyway : strings.handIn,
        { class: 'button', 'data-exam-submit': true },
        handIn,
      ),
    ),
  ]
}

/** Whether each question is answered, in words; a case may be in part. */
function answerStates(view: ExamView, { items, answers }: Sitting): readonly string[] {
  return items.map((number, index) => {
    const question = view.questions.get(number)
    const answer = answers[index] ?? 0
    if (answer === 0 || !question) return strings.unanswered
    return isComplete(question, unpackResponse(question, answer))
      ? strings.answered
      : strings.partlyAnswered
  })
}
