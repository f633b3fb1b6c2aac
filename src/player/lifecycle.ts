import type { Session } from './session.ts'

/**
 * Ties the session to the page's life.
 *
 * `hidden` is the last event that phones reliably give, so everything is sent then; `pagehide` ends the session, once. `unload`
 * is not used: Chrome switches it off. A page that comes back from the back-forward cache has no session and starts anew.
 */
export function watchLifecycle(window: Window, session: Session): void {
  window.document.addEventListener('visibilitychange', () => {
    if (window.document.visibilityState === 'hidden') session.flush()
  })
  window.addEventListener('pagehide', () => session.close())
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload()
  })
}
