import type { App } from './app.ts'
import { byId, el } from './dom.ts'
import { strings } from './strings.ts'

/** The button that saves and ends the session: the one way out on which every LMS is sure to have everything. */
export function exitButton({ window, session, banner }: App): void {
  const exit = byId(window.document, 'exit')
  exit.hidden = !session.records
  exit.addEventListener('click', () => {
    session.close()
    const unsure = banner.has('health')
    const heading = unsure ? strings.closedUnsureTitle : strings.closedTitle
    const title = el('h1', { tabindex: '-1' }, heading)
    const text = el('p', {}, unsure ? strings.closedUnsure : strings.closed)
    window.document.body.replaceChildren(el('main', { class: 'closed' }, title, text))
    title.focus()
  })
}
