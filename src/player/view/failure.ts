import { button, el } from './dom.ts'
import { strings } from './strings.ts'

/** In place of content that did not load: what happened, and a button to try again. */
export function showFailure(article: HTMLElement, retry: () => void): void {
  article.replaceChildren(
    el('p', { class: 'notice', role: 'alert' }, strings.loadFailed),
    button(strings.retry, { class: 'button' }, retry),
  )
}
