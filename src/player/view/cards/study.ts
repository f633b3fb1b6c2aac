import { button, el } from '../dom.ts'
import { answerRound } from '../round/round.ts'
import type { Round } from '../round/round.ts'
import { strings } from '../strings.ts'
import { cardView } from './card.ts'
import type { CardsView } from './index.ts'

/** What is shown of a round, and how the learner is put on it. */
interface Study {
  readonly nodes: readonly Node[]
  readonly focus: () => void
}

/** The next card of a round, how far the round is, and the way out. */
export function studyView({ app, cards, showRound, showDecks }: CardsView, round: Round): Study {
  const at = round.marks.size
  const total = round.numbers.length
  const number = round.numbers[at] ?? 0
  const card = cards.get(number)
  if (!card) throw new Error(`There is no card ${number}.`)
  const { section, focus } = cardView(card, (known) => {
    app.session.apply({ type: 'card-answered', card: number, known, time: Date.now() })
    showRound(answerRound(round, number, known))
  })
  const progress = el('progress', {
    class: 'round-progress',
    max: String(total),
    value: String(at),
    'aria-label': strings.roundProgress,
  })
  const back = button(strings.cardsBack, { class: 'button button-quiet' }, showDecks)
  const nodes = [
    el('p', { class: 'kicker' }, strings.cardsIn(round.subject)),
    el('h1', { id: 'card-place' }, strings.cardOf(at + 1, total)),
    progress,
    section,
    el('div', { class: 'item-turn' }, back),
  ]
  return { nodes, focus }
}
