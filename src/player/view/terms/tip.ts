import { byId, el, htmlEl } from '../dom.ts'

/** A definition in view. */
export interface Tip {
  /** As it is read out. */
  readonly text: string
  readonly isHovered: () => boolean
  readonly close: () => void
}

/** What those who open a definition want to know of it. */
interface TipEvents {
  /** The pointer is on it. */
  readonly keep: () => void
  /** The pointer has left it. */
  readonly leave: () => void
  /** Escape, or a tap elsewhere. */
  readonly close: () => void
}

/** From the term to its definition, and from the definition to the edge of the window, in CSS pixels. */
const gap = { term: 6, edge: 8 }

/** Least height of a definition, which scrolls when it does not fit. */
const leastHeight = 72

/** Shows a definition beside its term; links in it are text, because the pop-up goes when the focus moves. */
export function showTip(
  term: HTMLElement,
  { front, back }: { readonly front: string; readonly back: string },
  { keep, leave, close }: TipEvents,
): Tip {
  const tip = el(
    'div',
    { class: 'tip' },
    htmlEl('div', { class: 'tip-term' }, front),
    htmlEl('div', {}, back),
  )
  for (const link of tip.querySelectorAll('a')) link.replaceWith(...link.childNodes)
  tip.addEventListener('pointerenter', keep)
  tip.addEventListener('pointerleave', leave)
  byId(document, 'main').append(tip)
  term.setAttribute('aria-expanded', 'true')
  const place = (): void => placeBeside(tip, term)
  place()
  const onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') close()
  }
  const onPointer = ({ target }: Event): void => {
    if (target instanceof Node && !tip.contains(target) && !term.contains(target)) close()
  }
  const onScroll = ({ target }: Event): void => {
    if (target !== document && target !== tip) place()
  }
  document.addEventListener('keydown', onKey, true)
  document.addEventListener('pointerdown', onPointer, true)
  document.addEventListener('scroll', onScroll, true)
  window.addEventListener('resize', place)
  return {
    text: `${front === '' ? '' : `${textOf(tip.firstChild)}: `}${textOf(tip.lastChild)}`,
    isHovered: () => tip.matches(':hover'),
    close: () => {
      tip.remove()
      term.setAttribute('aria-expanded', 'false')
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('pointerdown', onPointer, true)
      document.removeEventListener('scroll', onScroll, true)
      window.removeEventListener('resize', place)
    },
  }
}

function textOf(node: Node | null): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Below the term, or above it where there is more room and it is needed; never over it. */
function placeBeside(tip: HTMLElement, term: HTMLElement): void {
  const lines = [...term.getClientRects()]
  const [first, last] = [lines[0], lines[lines.length - 1]]
  if (!first || !last) return
  const { clientWidth, clientHeight } = document.documentElement
  // What is left from the last time would squeeze it.
  Object.assign(tip.style, { left: '0', top: '0', maxHeight: '' })
  const taken = gap.term + gap.edge
  const [above, below] = [first.top - taken, clientHeight - last.bottom - taken]
  const isAbove = tip.offsetHeight > below && above > below
  tip.style.maxHeight = `${Math.max(leastHeight, isAbove ? above : below)}px`
  const top = isAbove ? first.top - gap.term - tip.offsetHeight : last.bottom + gap.term
  const left = Math.min((isAbove ? first : last).left, clientWidth - gap.edge - tip.offsetWidth)
  tip.style.top = `${top + window.scrollY}px`
  tip.style.left = `${Math.max(gap.edge, left) + window.scrollX}px`
}
