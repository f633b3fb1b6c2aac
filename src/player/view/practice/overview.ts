import type { Bank } from '../../../model/course.ts'
import { shuffled } from '../../../model/random.ts'
import { button, el } from '../dom.ts'
import { strings } from '../strings.ts'
import type { PracticeView } from './index.ts'
import { masteredItems, missedItems, wholeRound } from './round.ts'

/** Every bank with what the learner has mastered in it, and the ways into practice. */
export function overview(view: PracticeView): Node[] {
  const { banks } = view.app.session.course
  return [
    el('h1', {}, strings.practiceTitle),
    el('p', {}, strings.practiceIntro),
    el(
      'ul',
      { class: 'practice' },
      row(view, strings.practiceAll, banks),
      ...banks.map((bank) => row(view, bank.title, [bank])),
    ),
  ]
}

function row(
  { app, showItem }: PracticeView,
  subject: string,
  banks: readonly Bank[],
): HTMLElement {
  const progress = app.session.progress()
  const count = banks.reduce((sum, bank) => sum + bank.items.length, 0)
  const mastered = masteredItems(banks, progress).length
  const missed = missedItems(banks, progress)
  const startAll = (): void => showItem(wholeRound(banks, progress, Math.random), 0)
  const startMissed = (): void => showItem(shuffled(missed, Math.random), 0)
  return el(
    'li',
    {},
    el('p', {}, el('strong', {}, subject), el('span', {}, strings.practiceRight(mastered, count))),
    way(strings.practiceStart, subject, startAll),
    missed.length > 0 && way(strings.practiceMissed(missed.length), subject, startMissed),
  )
}

function way(label: string, subject: string, start: () => void): HTMLElement {
  const props = { class: 'button button-quiet', 'aria-label': strings.practiceFor(label, subject) }
  return button(label, props, start)
}
