import { present } from './arrive.ts'
import { button, el } from './dom.ts'
import { emptyState } from './empty.ts'
import { strings } from './strings.ts'

/** In place of content that did not load: what happened, and a button to try again. */
export function showFailure(window: Window, retry: () => void): void {
  const text = window.navigator.onLine ? strings.loadFailed : strings.offline
  const state = emptyState([text], button(strings.retry, { class: 'button' }, retry))
  state.querySelector('p')?.setAttribute('role', 'alert')
  present(window, [el('h1', {}, strings.loadFailedTitle), state])
}
