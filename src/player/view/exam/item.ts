import type { Sitting } from '../../../model/progress.ts'
import type { Response } from '../../../model/question.ts'
import { unpackResponse } from '../../../model/response.ts'
import { button, el } from '../dom.ts'
import { answerView } from '../question/index.ts'
import { strings } from '../strings.ts'
import { questionOf } from './exam-view.ts'
import type { ExamView } from './exam-view.ts'

/** One question of the attempt; every change of the answer is kept at once. */
export function itemView(view: ExamView, sitting: Sitting): Node[] {
  const { app, exam, show } = view
  const { position, seed, items, answers } = sitting
  const question = questionOf(view, sitting, position)
  const move = (to: number): void => {
    app.session.apply({ type: 'exam-moved', position: to, clock: view.clock() })
    show()
  }
  const onAnswer = (response: Response | undefined): void => {
    app.session.apply({ type: 'exam-answered', index: position, response, clock: view.clock() })
  }
  const isLast = position === items.length - 1
  return [
    el('p', { class: 'kicker' }, exam.title),
    el('h1', {}, strings.questionOf(position + 1, items.length)),
    el(
      'div',
      {
        class: 'item',
        'data-item': question.id,
        'data-number': String(question.number),
        'data-kind': question.kind,
      },
      answerView(question, {
        seed,
        response: unpackResponse(question, answers[position] ?? 0),
        onAnswer,
      }),
    ),
    el(
      'div',
      { class: 'item-turn' },
      position > 0 &&
        button(strings.previous, { class: 'button button-quiet' }, () => move(position - 1)),
      !isLast &&
        button(strings.next, { class: 'button', 'data-exam-next': true }, () => move(position + 1)),
      button(
        strings.reviewButton,
        { class: isLast ? 'button' : 'button button-quiet', 'data-exam-review': true },
        () => move(items.length),
      ),
    ),
  ]
}
