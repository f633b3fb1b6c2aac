import { pageBefore } from '../../../model/gating.ts'
import type { FoundPlace, Section } from '../../../model/search.ts'
import type { App } from '../app.ts'
import { el } from '../dom.ts'
import type { Place } from '../place.ts'
import { strings } from '../strings.ts'
import { marked, markIn } from './marks.ts'
import { piecesOf, snippetOf } from './snippet.ts'

/** A section that was found, with the words by which it was. */
export interface Result {
  readonly section: Section
  readonly words: ReadonlySet<string>
}

/** Whether a place is in what the learner has launched, and open: an index is of the whole course. */
export function isThere({ session }: App, [kind, which]: FoundPlace): boolean {
  const { modules, info, decks } = session.course
  const isHere = modules.some(({ pages }) => pages.some(({ number }) => number === which))
  if (kind === 'page') return isHere && !pageBefore(session.course, session.progress(), which)
  if (kind === 'info') return info.some(({ id }) => id === which)
  return decks.some(({ isGlossary }) => isGlossary)
}

/** A result in the list: a link to it, where it stands, and the text around the first hit, once that is there. */
export function resultView(
  app: App,
  { section, words }: Result,
  textOf: (section: Section) => Promise<string>,
): HTMLElement {
  const link = el('a', { href: '#search' }, ...marked(piecesOf(section.title, words)))
  const text = el('p', { class: 'result-text' })
  link.addEventListener('click', (event) => {
    // It is no link of the course's text: the place has to know what was searched.
    event.preventDefault()
    event.stopPropagation()
    app.go(placeOf(section, words))
  })
  textOf(section).then(
    (whole) => text.append(...marked(snippetOf(whole, words))),
    () => undefined,
  )
  return el(
    'li',
    { class: 'result' },
    link,
    el('p', { class: 'result-place' }, whereOf(app, section)),
    text,
  )
}

function placeOf({ place: [kind, which], anchor }: Section, words: ReadonlySet<string>): Place {
  if (kind === 'term') return { kind: 'glossary', term: which }
  const spot = {
    ...(anchor !== undefined && { anchor }),
    onShown: (article: HTMLElement) => markIn(article, words, anchor),
  }
  return kind === 'page' ? { kind, page: which, ...spot } : { kind, info: which, ...spot }
}

/** Titles of the module and of the page, as far as the result's own title is another one. */
function whereOf({ session }: App, { place: [kind, which], title }: Section): string {
  const { modules, info } = session.course
  if (kind === 'term') return strings.searchTerm
  if (kind === 'info') return info.find(({ id }) => id === which)?.title ?? ''
  const module = modules.find(({ pages }) => pages.some(({ number }) => number === which))
  const page = module?.pages.find(({ number }) => number === which)?.title
  return [module?.title, page !== title && page !== module?.title && page]
    .filter(Boolean)
    .join(' · ')
}
