import type { Page } from '../../model/course.ts'
import { pageBefore } from '../../model/gating.ts'
import type { App } from './app.ts'
import { el } from './dom.ts'

/** Most pages that are named: who has many left finds the others in the contents. */
const mostNamed = 5

/** A text on pages that are left, with the ways to those that are open; nothing when none is left. */
export function pagesLeftNote(
  { session }: App,
  pages: readonly Page[],
  text: (count: number) => string,
): HTMLElement[] {
  if (pages.length === 0) return []
  const { course } = session
  const open = pages.filter(({ number }) => !pageBefore(course, session.progress(), number))
  const links = open
    .slice(0, mostNamed)
    .map(({ number, title }) =>
      el('li', {}, el('a', { href: `#page-${number}`, 'data-page': `${number}` }, title)),
    )
  return [
    el('p', { class: 'notice' }, text(pages.length)),
    el('ul', { class: 'pages-left' }, ...links),
  ]
}
