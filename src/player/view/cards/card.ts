import type { Card } from '../../../model/card.ts'
import { displayOf } from '../../display.ts'
import { button, el, htmlEl } from '../dom.ts'
import { isFromRight, strings } from '../strings.ts'
import { onSwipe } from './swipe.ts'

/** Keys that answer, and whether the learner knew the card: forward in the reading direction is on to the next. */
const answerKeys: ReadonlyMap<string, boolean> = new Map([
  ['1', false],
  ['ArrowLeft', isFromRight],
  ['2', true],
  ['ArrowRight', !isFromRight],
])

/** A card in the page. */
export interface CardView {
  readonly section: HTMLElement
  /** Puts the learner on the button that turns the card, which is described by `#card-place` and the card's front. */
  readonly focus: () => void
}

/** A card's front, a button that turns it, and then its back and the two answers. */
export function cardView(card: Card, answer: (known: boolean) => void): CardView {
  const back = el('div', { class: 'card-back', id: 'card-back', role: 'status' })
  const front = htmlEl('div', { class: 'card-front', id: 'card-front' }, card.front)
  const face = el('div', { class: 'card' }, front, back)
  const answers = answerButtons(answer)
  let isTurned = false
  const turn = (over: boolean): void => {
    isTurned = over
    answers.hidden = !over
    flip.setAttribute('aria-expanded', String(over))
    flip.classList.toggle('button-quiet', over)
    // The back comes into the page only now: a status message is read out when its text appears.
    back.innerHTML = over ? card.back : ''
  }
  const flip = button(
    strings.cardFlip,
    { class: 'button', 'aria-controls': back.id, 'aria-describedby': `card-place ${front.id}` },
    () => turn(!isTurned),
  )
  turn(false)
  const props = { class: 'study', 'aria-label': strings.cardLabel, tabindex: '-1' }
  const section = el('section', props, face, flip, answers)
  const answerTurned = (known: boolean): void => {
    if (isTurned) answer(known)
  }
  face.addEventListener('click', ({ target }) => {
    if (!isTurned && !(target as Element).closest('a, summary, video, audio')) turn(true)
  })
  onSwipe(face, (way) => answerTurned((way === 'right') !== isFromRight))
  onAnswerKey(section, answerTurned)
  return { section, focus: () => flip.focus({ preventScroll: true }) }
}

function answerButtons(answer: (known: boolean) => void): HTMLElement {
  const again = { class: 'button button-quiet', 'data-known': 'no' }
  return el(
    'div',
    { class: 'card-answers' },
    button(strings.cardAgain, again, () => answer(false)),
    button(strings.cardKnown, { class: 'button', 'data-known': 'yes' }, () => answer(true)),
    el('p', { class: 'hint' }, strings.cardHint),
  )
}

/** Listens only while the focus is on the card: elsewhere these keys may mean something else (WCAG 2.1.4). */
function onAnswerKey(section: HTMLElement, handle: (known: boolean) => void): void {
  section.addEventListener('keydown', (event) => {
    const isOff = /\d/.test(event.key) && displayOf(window, 'keys') === 'off'
    const known = isOff ? undefined : answerKeys.get(event.key)
    const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
    const scrolls = (event.target as Element).closest('[role="region"], video, audio')
    if (known === undefined || !isPlain || event.repeat || scrolls) return
    event.preventDefault()
    handle(known)
  })
}
