import type { App } from './app.ts'
import { button, byId, el } from './dom.ts'
import { placeLink } from './place-link.ts'
import { timeLeft } from './standing.ts'
import { strings } from './strings.ts'

/**
 * Says to who comes back to a page where they are; the note goes with the page.
 *
 * It stands inside the page, where nothing that was in view moves, and is said by the region that speaks for all views.
 */
export function welcomeBack(app: App): void {
  const { window, session } = app
  const { document } = window
  let isOver = false
  session.subscribe((event) => {
    // A page with something to do counts as viewed only when that is done.
    if (isOver || (event.type !== 'page-viewed' && event.type !== 'page-opened')) return
    isOver = true
    const note = noteAt(app, event.page)
    byId(document, 'page').prepend(note)
    byId(document, 'announce').textContent = note.querySelector('p')?.textContent ?? ''
  })
  const stop = app.onPlace(() => {
    if (isOver) byId(document, 'announce').textContent = ''
    isOver = true
    stop()
  })
}

function noteAt({ window, session }: App, page: number): HTMLElement {
  const { modules, cover } = session.course
  const module = modules.find(({ pages }) => pages.some(({ number }) => number === page))
  const close = (): void => {
    note.remove()
    byId(window.document, 'page').querySelector('h1')?.focus()
  }
  const note: HTMLElement = el(
    'div',
    { class: 'welcome' },
    el('p', {}, strings.welcome(module?.title ?? '', timeLeft(session))),
    cover && placeLink({ kind: 'cover' }, strings.overview),
    button(strings.dismiss, { class: 'button button-quiet' }, close),
  )
  return note
}
