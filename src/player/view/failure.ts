import { button, el } from './dom.ts'
import { emptyState } from './empty.ts'
import { strings } from './strings.ts'

/** In place of content that did not load: what happened, and a button to try again. */
export function showFailure({ document, navigator }: Window, retry: () => void): void {
  const text = navigator.onLine ? strings.loadFailed : strings.offline
  const state = emptyState([text], button(strings.retry, { class: 'button' }, retry))
  state.querySelector('p')?.setAttribute('role', 'alert')
  document.getElementById('page')?.replaceChildren(el('h1', {}, strings.loadFailedTitle), state)
}
