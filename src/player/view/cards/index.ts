import type { Card } from '../../../model/card.ts'
import { dayOf } from '../../../model/day.ts'
import { agendaOf } from '../../../model/round.ts'
import type { App } from '../app.ts'
import { present } from '../arrive.ts'
import type { PlaceOf } from '../place.ts'
import type { Round } from '../round/round.ts'
import { summaryView } from '../round/summary.ts'
import { strings } from '../strings.ts'
import { deckList, numbersIn } from './deck-list.ts'
import { studyView } from './study.ts'

/** What the views of flash cards share. */
export interface CardsView {
  readonly app: App
  readonly cards: ReadonlyMap<number, Card>
  /** Shows all decks and what the learner knows of them. */
  readonly showDecks: () => void
  /** Shows the next card of a round that has no answer yet; behind the last comes the summary. */
  readonly showRound: (round: Round) => void
}

/** Shows the flash cards: all decks, and rounds through them. */
export async function showCards(app: App, place: PlaceOf<'cards'>): Promise<void> {
  const { session, content, window } = app
  const decks = await Promise.all(session.course.decks.map(({ id }) => content.deck(id)))
  if (app.place() !== place) return
  const view: CardsView = {
    app,
    cards: new Map(decks.flat().map((card) => [card.number, card])),
    showDecks: () => present(window, deckList(view)),
    showRound: (round) => {
      if (round.marks.size === round.numbers.length) {
        present(window, cardsSummary(view, round))
        return
      }
      const study = studyView(view, round)
      present(window, study.nodes)
      study.focus()
    },
  }
  view.showDecks()
}

function cardsSummary({ app, showRound, showDecks }: CardsView, round: Round): Node[] {
  const { session } = app
  const known = [...round.marks.values()].filter(Boolean).length
  return summaryView({
    kicker: strings.cardsIn(round.subject),
    round,
    score: strings.cardsScore(known, round.numbers.length),
    agenda: agendaOf(numbersIn(session.course.decks), session.progress().cards, dayOf(Date.now())),
    back: strings.cardsBack,
    onBack: showDecks,
    start: showRound,
  })
}
