import type { App } from '../app.ts'
import { definitions } from './definitions.ts'

/** How long a pointer rests on a term before its definition opens, in milliseconds: it may only be passing. */
const patience = 120

/** Brings the terms of a page to life: a mouse on it, the focus, a tap and the keys of a button open a definition. */
export function mountTerms(app: App, article: HTMLElement): void {
  const { open, toggle, leave, blur, close, soon } = definitions(app)
  for (const term of article.querySelectorAll<HTMLElement>('.term')) {
    term.setAttribute('role', 'button')
    term.setAttribute('aria-expanded', 'false')
    term.tabIndex = 0
    term.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType !== 'touch') soon(patience, () => open(term, false))
    })
    term.addEventListener('pointerleave', leave)
    term.addEventListener('focus', () => open(term, true))
    term.addEventListener('blur', blur)
    term.addEventListener('click', () => open(term, true))
    term.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      toggle(term)
    })
  }
  const stop = app.onPlace(() => {
    close()
    stop()
  })
}
