import type { Card } from '../model/card.ts'
import type { DeckDraft } from './deck.ts'
import type { Lock } from './lock/lock.ts'
import { lower, printHtml } from './lower/index.ts'
import type { LowerContext } from './lower/index.ts'

/** The cards of a deck, with permanent numbers and HTML texts. */
export function compileCards(
  { cards }: DeckDraft,
  locked: Lock['cards'],
  context: LowerContext,
): Card[] {
  return cards.map(({ id, front, back }) => ({
    number: locked[id]?.number ?? 0,
    front: printHtml(lower(front, context)),
    back: printHtml(lower(back, context)),
  }))
}
