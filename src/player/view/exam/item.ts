import type { Sitting } from '../../../model/progress.ts'
import type { Response } from '../../../model/question.ts'
import { unpackResponse } from '../../../model/response.ts'
import { button, el } from '../dom.ts'
import { flagButton } from '../flag.ts'
import { answerView } from '../question/index.ts'
import { strings } from '../strings.ts'
import { questionOf } from './exam-view.ts'
import type { ExamView } from './exam-view.ts'
import { navigator } from './navigator.ts'
import { settleView } from './settle.ts'

/** One question of the attempt; every change of the answer is kept at once. */
export function itemView(view: ExamView, sitting: Sitting): Node[] {
  const { app, exam } = view
  const { position, seed, items, answers } = sitting
  const question = questionOf(view, sitting, position)
  const { nodes, update } = navigator(view, sitting)
  const onAnswer = (response: Response | undefined): void => {
    app.session.apply({ type: 'exam-answered', index: position, response, clock: view.clock() })
    update()
  }
  const part = answerView(question, {
    seed,
    response: unpackResponse(question, answers[position] ?? 0),
    onAnswer,
  })
  const item = el(
    'div',
    {
      class: 'item',
      'data-item': question.id,
      'data-number': String(question.number),
      'data-kind': question.kind,
    },
    part,
    exam.feedback === 'each' && settleView(view, part, sitting),
  )
  return [
    el('p', { class: 'kicker' }, exam.title),
    el('h1', {}, strings.questionOf(position + 1, items.length)),
    item,
    el('div', { class: 'item-turn' }, ...turnButtons(view, sitting)),
    el(
      'div',
      { class: 'item-turn item-more' },
      flagButton(app, question.number, update),
      el(
        'details',
        {},
        el('summary', { class: 'button button-quiet' }, strings.allItems),
        ...nodes,
      ),
    ),
  ]
}

function turnButtons({ move }: ExamView, { position, items }: Sitting): (Node | false)[] {
  const isLast = position === items.length - 1
  return [
    position > 0 &&
      button(strings.previous, { class: 'button button-quiet' }, () => move(position - 1)),
    !isLast &&
      button(strings.next, { class: 'button', 'data-exam-next': true }, () => move(position + 1)),
    button(
      strings.reviewButton,
      { class: isLast ? 'button' : 'button button-quiet', 'data-exam-review': true },
      () => move(items.length),
    ),
  ]
}
