import type { Card } from '../../../model/card.ts'
import { glossaryId } from '../../../model/card.ts'
import type { App } from '../app.ts'
import { byId } from '../dom.ts'
import { strings } from '../strings.ts'
import { showTip } from './tip.ts'
import type { Tip } from './tip.ts'

/** The one definition that may be in view. */
interface Definitions {
  /** Those who have come by keyboard or tap hear it too; a mouse only shows it. */
  readonly open: (term: HTMLElement, isHeard: boolean) => void
  readonly toggle: (term: HTMLElement) => void
  readonly close: () => void
  /** The pointer has left: the definition goes, unless its term has the focus or the pointer comes back. */
  readonly leave: () => void
  /** The focus has left: the definition goes, unless the pointer is on it. */
  readonly blur: () => void
  /** Does something after so many milliseconds, unless something else happens before. */
  readonly soon: (milliseconds: number, act: () => void) => void
}

/** How long a pointer may be between a term and its definition, in milliseconds. */
const patience = 300

/** Opens and closes definitions (WCAG 1.4.13); they are loaded when the first is asked for. */
export function definitions({ content }: App): Definitions {
  let wanted: HTMLElement | undefined
  let tip: Tip | undefined
  let timer = 0
  const keep = (): void => window.clearTimeout(timer)
  const soon = (milliseconds: number, act: () => void): void => {
    keep()
    timer = window.setTimeout(act, milliseconds)
  }
  const say = (text: string): void => {
    byId(document, 'announce').textContent = text
  }
  const close = (): void => {
    keep()
    wanted = undefined
    tip?.close()
    tip = undefined
    say('')
  }
  const leave = (): void =>
    soon(patience, () => {
      if (document.activeElement !== wanted) close()
    })
  const show = async (term: HTMLElement, isHeard: boolean): Promise<void> => {
    const cards = await content.deck(glossaryId).catch(() => [])
    if (wanted !== term || !term.isConnected) return
    tip ??= showTip(term, definitionOf(term, cards), { keep, leave, close })
    if (isHeard) say(tip.text)
  }
  const open = (term: HTMLElement, isHeard: boolean): void => {
    keep()
    if (wanted !== term) close()
    wanted = term
    void show(term, isHeard)
  }
  return {
    open,
    toggle: (term) => (tip && wanted === term ? close() : open(term, true)),
    close,
    leave,
    blur: () => {
      if (!tip?.isHovered()) close()
    },
    soon,
  }
}

function definitionOf(term: HTMLElement, cards: readonly Card[]): Pick<Card, 'front' | 'back'> {
  const card = cards.find(({ number }) => number === Number(term.dataset['term']))
  return card ?? { front: '', back: strings.loadFailed }
}
