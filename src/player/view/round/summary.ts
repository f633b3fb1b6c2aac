import { button, el } from '../dom.ts'
import { strings } from '../strings.ts'
import { beginRound, toRepeat } from './round.ts'
import type { Round } from './round.ts'

/** What the end of a round shows, and where it leads. */
export interface Summary {
  readonly kicker: string
  readonly round: Round
  /** How many of those answered were right, in words. */
  readonly score: string
  /** From `agendaOf`. */
  readonly agenda: readonly (readonly [days: number, count: number])[]
  /** Name of the place where rounds begin. */
  readonly back: string
  readonly onBack: () => void
  readonly start: (round: Round) => void
}

/** The lines of an agenda that are worth showing: further ahead nobody plans. */
const agendaLength = 4

/** The end of a round: how it went, what will be due when, and the ways on. */
export function summaryView({
  kicker,
  round,
  score,
  agenda,
  back,
  onBack,
  start,
}: Summary): Node[] {
  const again = toRepeat(round)
  const next = beginRound(round.subject, round.rest)
  return [
    el('p', { class: 'kicker' }, kicker),
    el('h1', {}, strings.roundDone),
    el('p', { class: 'round-score' }, score),
    ...(agenda.length > 0 ? [el('h2', {}, strings.agenda), agendaList(agenda)] : []),
    el(
      'div',
      { class: 'item-turn' },
      again.length > 0 &&
        button(strings.roundAgain(again.length), { class: 'button', 'data-again': true }, () =>
          start(beginRound(round.subject, again)),
        ),
      next.numbers.length > 0 &&
        button(
          strings.roundNext(next.numbers.length),
          { class: again.length > 0 ? 'button button-quiet' : 'button', 'data-more': true },
          () => start(next),
        ),
      button(back, { class: 'button button-quiet' }, onBack),
    ),
  ]
}

function agendaList(agenda: Summary['agenda']): HTMLElement {
  const rows = agenda
    .slice(0, agendaLength)
    .map(([days, count]) => el('li', {}, strings.dueIn(days, count)))
  return el('ul', { class: 'agenda' }, ...rows)
}
