import type { Sitting } from '../../../model/progress.ts'
import { button, el } from '../dom.ts'
import { strings } from '../strings.ts'
import type { ExamView } from './exam-view.ts'

/** All items of the sitting at a glance, and the way to each. */
export interface Navigator {
  readonly nodes: readonly HTMLElement[]
  /** Shows what has become of the item in view. */
  readonly update: () => void
}

export function navigator(view: ExamView, { items, position }: Sitting): Navigator {
  const grid = el('ol', { class: 'grid' }, ...items.map((_, index) => gridItem(view, index)))
  return {
    nodes: [grid, el('p', { class: 'hint' }, strings.gridKey)],
    update: () => grid.children[position]?.replaceWith(gridItem(view, position)),
  }
}

/** Frame and flag show the state to the eye; the name says it. */
function gridItem({ app, move }: ExamView, index: number): HTMLElement {
  const { sitting, flags } = app.session.progress()
  const { items = [], answers = [], position } = sitting ?? {}
  const isAnswered = (answers[index] ?? 0) !== 0
  const isFlagged = flags.includes(items[index] ?? 0)
  const label = [
    strings.questionOf(index + 1, items.length),
    isAnswered ? strings.answered : strings.unanswered,
    ...(isFlagged ? [strings.flagged] : []),
  ]
  const props = {
    class: `grid-item${isAnswered ? ' is-answered' : ''}${isFlagged ? ' is-flagged' : ''}`,
    'aria-label': label.join(', '),
    'aria-current': index === position && 'true',
  }
  return el(
    'li',
    {},
    button(String(index + 1), props, () => move(index)),
  )
}
