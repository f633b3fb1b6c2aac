import type { App } from './app.ts'
import { byId } from './dom.ts'
import { plainPage } from './plain-page.ts'
import * as strings from './strings.ts'

/** The button that saves and ends the session: the one way out on which every LMS is sure to have everything. */
export function exitButton({ window, session, banner }: App): void {
  const exit = byId(window.document, 'exit')
  exit.hidden = !session.records
  exit.addEventListener('click', () => {
    session.close()
    plainPage(window.document, banner.has('health') ? strings.closedUnsure : strings.closed)
  })
}
