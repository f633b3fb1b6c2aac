import { checkView } from '../check.ts'
import { button, el } from '../dom.ts'
import { strings } from '../strings.ts'
import type { PracticeView } from './index.ts'

/** One question of a round, its answer checked at once, and the way on. */
export function itemView(view: PracticeView, round: readonly number[], index: number): Node[] {
  const { app, questions, showItem, showOverview } = view
  const question = questions.get(round[index] ?? 0)
  const isLast = index === round.length - 1
  return [
    el('p', { class: 'kicker' }, strings.practiceTitle),
    el('h1', {}, strings.questionOf(index + 1, round.length)),
    ...(question ? [checkView(app, question, { seed: index, level: 2 })] : []),
    ...(isLast ? [el('p', {}, strings.practiceDone)] : []),
    el(
      'div',
      { class: 'item-turn' },
      !isLast &&
        button(strings.next, { class: 'button', 'data-practice-next': true }, () =>
          showItem(round, index + 1),
        ),
      button(strings.practiceBack, { class: 'button button-quiet' }, showOverview),
    ),
  ]
}
