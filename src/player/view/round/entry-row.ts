import { button, el } from '../dom.ts'
import { strings } from '../strings.ts'

/** A way into a round: its label and what it does. */
export type Way = readonly [label: string, start: () => void]

/** Something to practise: what it is, how the learner stands, and the ways in; the first is the one to take. */
export function entryRow(
  tag: 'li' | 'div',
  { subject, title = subject, standing, ways }: EntryRow,
): HTMLElement {
  const buttons = ways.map(([label, start], index) =>
    button(
      label,
      {
        class: tag === 'div' && index === 0 ? 'button' : 'button button-quiet',
        'aria-label': strings.practiceFor(label, subject),
      },
      start,
    ),
  )
  return el(
    tag,
    { class: 'entry-row' },
    el('p', {}, el('strong', {}, title), el('span', {}, standing)),
    ...buttons,
  )
}

export interface EntryRow {
  readonly subject: string
  /** Stands in place of the subject. */
  readonly title?: string
  readonly standing: string
  readonly ways: readonly Way[]
}
