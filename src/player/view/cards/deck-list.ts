import type { Deck } from '../../../model/course.ts'
import { dayOf } from '../../../model/day.ts'
import { queueOf, recallOf } from '../../../model/round.ts'
import { el } from '../dom.ts'
import { entryRow } from '../round/entry-row.ts'
import type { EntryRow } from '../round/entry-row.ts'
import { beginRound } from '../round/round.ts'
import { strings } from '../strings.ts'
import type { CardsView } from './index.ts'

/** What is due today, and every deck with what the learner knows of it. */
export function deckList(view: CardsView): Node[] {
  const { session } = view.app
  const { decks } = session.course
  const recall = recallOf(numbersIn(decks), session.progress().cards, dayOf(Date.now()))
  const all = entry(view, strings.cardsAll, decks)
  return [
    el('h1', {}, strings.cardsTitle),
    el('p', {}, strings.cardsIntro),
    entryRow('div', {
      ...all,
      title: strings.dueToday(recall.due.length),
      standing: strings.cardsKnown(recall.fresh.length, recall.known.length),
    }),
    el('h2', {}, strings.cardsDecks),
    el(
      'ul',
      { class: 'entries' },
      ...decks.map((deck) => entryRow('li', entry(view, deck.title, [deck]))),
    ),
  ]
}

/** Numbers of all cards of these decks. */
export function numbersIn(decks: readonly Deck[]): number[] {
  return decks.flatMap((deck) => deck.cards.map((card) => card.number))
}

function entry({ app, showRound }: CardsView, subject: string, decks: readonly Deck[]): EntryRow {
  const { cards } = app.session.progress()
  const numbers = numbersIn(decks)
  const day = dayOf(Date.now())
  const { due, fresh, known } = recallOf(numbers, cards, day)
  const start = (): void =>
    showRound(beginRound(subject, queueOf(numbers, cards, { day, random: Math.random })))
  return {
    subject,
    standing: strings.cardsStanding(due.length, fresh.length, known.length),
    ways: [[strings.roundStart, start]],
  }
}
