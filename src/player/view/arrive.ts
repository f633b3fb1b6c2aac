import { byId, spoken } from './dom.ts'

/** Shows something in place of the page, and puts the learner at its top. */
export function present(window: Window, nodes: readonly Node[]): void {
  const article = spoken(byId(window.document, 'page'), 'player')
  article.replaceChildren(...nodes)
  arrive(window, article)
}

/** Puts the learner at the top of what was just shown, or at a heading in it: eyes, keyboard and screen reader alike. */
export function arrive(window: Window, article: HTMLElement, anchor?: string): void {
  const title = article.querySelector<HTMLElement>('h1')
  const target = (anchor !== undefined && window.document.getElementById(anchor)) || title
  if (!target) return
  window.document.title = [title?.textContent, byId(window.document, 'page').dataset['course']]
    .filter(Boolean)
    .join(' · ')
  target.setAttribute('tabindex', '-1')
  target.focus({ preventScroll: true })
  if (target === title) window.scrollTo(0, 0)
  else target.scrollIntoView()
}
