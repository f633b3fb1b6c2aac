import type { App } from './app.ts'
import { button, byId } from './dom.ts'
import { plainPage } from './plain-page.ts'
import { strings } from './strings.ts'

/** Longest wait for the host's last answer before the learner goes back there, in milliseconds. */
const patience = 3000

/** The button that saves and ends the session: the one way out on which every LMS is sure to have everything. */
export function exitButton({ window, session, banner }: App): void {
  const { records, wayBack } = session
  const exit = byId(window.document, 'exit')
  exit.hidden = !records && !wayBack
  const go = (): void => wayBack && window.location.assign(wayBack.url)
  const isUnsure = (): boolean => records && banner.has('health')
  const farewell = (): void =>
    plainPage(
      window.document,
      isUnsure() ? strings.closedUnsure : strings.closed,
      ...(wayBack ? [button(strings.goBack, { class: 'button' }, go)] : []),
    )
  exit.addEventListener('click', () => {
    session.close()
    if (records) farewell()
    if (!wayBack) return
    const pause = new Promise((resolve) => setTimeout(resolve, patience))
    // Whoever has to open the course on this device again must be told so before they go.
    void Promise.race([wayBack.ready, pause]).then(() => (isUnsure() ? farewell() : go()))
  })
}
