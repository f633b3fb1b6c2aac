import type { Sitting } from '../../../model/progress.ts'
import { button, el } from '../dom.ts'
import { strings } from '../strings.ts'
import { answerState } from './answer-state.ts'
import type { ExamView } from './exam-view.ts'

/** All items of the sitting at a glance, and the way to each. */
export interface Navigator {
  readonly nodes: readonly HTMLElement[]
  /** Shows what has become of the item in view. */
  readonly update: () => void
}

export function navigator(view: ExamView, sitting: Sitting): Navigator {
  const { items, position } = sitting
  const grid = el(
    'ol',
    { class: 'grid' },
    ...items.map((_, index) => gridItem(view, sitting, index)),
  )
  return {
    nodes: [grid, el('p', { class: 'hint' }, strings.gridKey)],
    update: () => grid.children[position]?.replaceWith(gridItem(view, sitting, position)),
  }
}

/** Frame and flag show the state to the eye; the name says it. */
function gridItem(view: ExamView, begun: Sitting, index: number): HTMLElement {
  const { sitting = begun, flags } = view.app.session.progress()
  const { items, position } = sitting
  const state = answerState(view, sitting, index)
  const isFlagged = flags.includes(items[index] ?? 0)
  const label = [
    strings.questionOf(index + 1, items.length),
    state,
    ...(isFlagged ? [strings.flagged] : []),
  ]
  const props = {
    class: `grid-item${state === strings.answered ? ' is-answered' : ''}${isFlagged ? ' is-flagged' : ''}`,
    'aria-label': label.join(', '),
    'aria-current': index === position && 'true',
  }
  return el(
    'li',
    {},
    button(String(index + 1), props, () => view.move(index)),
  )
}
