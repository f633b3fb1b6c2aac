import type { App } from './app.ts'
import { byId, el } from './dom.ts'
import { linkSelector } from './place.ts'
import type { Place } from './place.ts'

/** A link that leads somewhere in the course. */
export function placeLink(
  place: Place,
  text: string,
  props: Readonly<Record<string, string>> = {},
): HTMLAnchorElement {
  const id = place.kind === 'page' ? place.page : place.kind === 'exam' ? place.exam : ''
  return el('a', { href: `#${place.kind}`, [`data-${place.kind}`]: `${id}`, ...props }, text)
}

/** What a place is called: the title of a page, or what the contents say of anything else. */
export function titleOf({ window, session }: App, place: Place): string {
  if (place.kind === 'page') {
    const pages = session.course.modules.flatMap((module) => module.pages)
    return pages.find(({ number }) => number === place.page)?.title ?? ''
  }
  const link = byId(window.document, 'outline').querySelector(linkSelector(place))
  return link?.firstChild?.textContent ?? ''
}
