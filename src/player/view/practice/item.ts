import { isRight } from '../../../model/event.ts'
import { checkView } from '../check.ts'
import { button, el } from '../dom.ts'
import { flagButton } from '../flag.ts'
import { answerRound } from '../round/round.ts'
import type { Round } from '../round/round.ts'
import { strings } from '../strings.ts'
import type { PracticeView } from './index.ts'

/** One question of a round, its answer checked at once, and the way on. */
export function itemView(view: PracticeView, round: Round, index: number): Node[] {
  const { app, questions, showItem, showOverview } = view
  const { numbers, subject } = round
  const number = numbers[index] ?? 0
  const question = questions.get(number)
  let answered = round
  const check =
    question &&
    checkView(app, question, {
      seed: index,
      level: 2,
      onMark: (mark) => {
        answered = answerRound(answered, number, isRight(mark))
      },
    })
  return [
    el('p', { class: 'kicker' }, strings.practiceIn(subject)),
    el('h1', {}, strings.questionOf(index + 1, numbers.length)),
    ...(check ? [check] : []),
    el(
      'div',
      { class: 'item-turn' },
      button(
        index < numbers.length - 1 ? strings.next : strings.roundEnd,
        { class: 'button', 'data-practice-next': true },
        () => showItem(answered, index + 1),
      ),
      flagButton(app, number),
      button(strings.practiceBack, { class: 'button button-quiet' }, showOverview),
    ),
  ]
}
