import { button, el } from '../dom.ts'
import { strings } from '../strings.ts'

/** What can have the focus in a sheet. */
const stops = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'

/** What a sheet is made of. */
interface SheetParts {
  readonly title: string
  /** Ends the name of its class in the style sheet. */
  readonly kind: string
  readonly content: readonly Node[]
  /** Keys that mean something in this sheet. */
  readonly onKey?: (event: KeyboardEvent) => void
}

/** Closes the sheet in view, if there is one. */
let closeOpen = (): void => undefined

/**
 * Opens a sheet over the course: only one is there at a time, and until it is closed nothing behind it can be reached.
 *
 * `<dialog>` would do all this, but Firefox has it since 98 and Safari since 15.4. What has no `inert` either keeps the focus in by
 * {@link keepTab}. Returns how to close it; the focus goes back to where it was.
 */
export function showSheet({ title, kind, content, onKey }: SheetParts): () => void {
  closeOpen()
  const opener = document.activeElement
  const heading = el('h2', { id: 'sheet-title', tabindex: '-1' }, title)
  const head = el(
    'div',
    { class: 'sheet-head' },
    heading,
    button(strings.sheetClose, { class: 'button button-quiet', 'data-close': true }, () => close()),
  )
  const sheet = el(
    'div',
    {
      class: `sheet sheet-${kind}`,
      role: 'dialog',
      'aria-modal': 'true',
      'aria-labelledby': heading.id,
      tabindex: '-1',
    },
    head,
    el('div', { class: 'sheet-body' }, ...content),
  )
  const ground = el('div', { class: 'sheet-ground' }, sheet)
  const release = shutOff([...document.body.children])
  const close = (): void => {
    closeOpen = () => undefined
    ground.remove()
    release()
    const isGone = opener === document.body || !opener?.isConnected
    const back = isGone ? document.querySelector('h1') : opener
    if (back instanceof HTMLElement) back.focus({ preventScroll: true })
  }
  closeOpen = close
  ground.addEventListener('click', ({ target }) => {
    if (target === ground) close()
  })
  ground.addEventListener('keydown', (event) => {
    // The course behind it has keys of its own.
    event.stopPropagation()
    if (event.key === 'Escape') close()
    if (event.key === 'Tab') keepTab(event, sheet)
    onKey?.(event)
  })
  document.body.append(ground)
  heading.focus()
  return close
}

/** From the last stop on to the first, and back. */
function keepTab(event: KeyboardEvent, sheet: HTMLElement): void {
  const all = [...sheet.querySelectorAll<HTMLElement>(stops)].filter((stop) => canStop(stop, sheet))
  const [first, last] = [all[0], all[all.length - 1]]
  const at = document.activeElement
  const isBeforeFirst = at === first || !all.some((stop) => stop === at)
  if (event.shiftKey ? !isBeforeFirst : at !== last) return
  event.preventDefault()
  ;(event.shiftKey ? last : first)?.focus()
}

/** A group of radio buttons is one stop: the chosen one. */
function canStop(stop: HTMLElement, sheet: HTMLElement): boolean {
  if (stop.matches(':disabled') || stop.closest('[hidden]')) return false
  if (!(stop instanceof HTMLInputElement) || stop.type !== 'radio' || stop.checked) return true
  return !sheet.querySelector(`input[name="${stop.name}"]:checked`)
}

/** Takes what is behind a sheet out of reach; returns how to give it back as it was. */
function shutOff(elements: readonly Element[]): () => void {
  const changed = elements.flatMap((element) =>
    ['inert', 'aria-hidden']
      .filter((name) => !element.hasAttribute(name))
      .map((name) => ({ element, name })),
  )
  for (const { element, name } of changed) {
    element.setAttribute(name, name === 'inert' ? '' : 'true')
  }
  return () => {
    for (const { element, name } of changed) element.removeAttribute(name)
  }
}
