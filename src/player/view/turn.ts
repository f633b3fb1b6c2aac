import { hasDownloads } from '../../model/download.ts'
import { seenIn } from '../../model/reading-time.ts'
import type { App } from './app.ts'
import { button, byId, el } from './dom.ts'
import { hasFeedback } from './feedback-asked.ts'
import { leftToDo } from './left-to-do.ts'
import { titleOf } from './place-link.ts'
import { linkSelector } from './place.ts'
import type { Place } from './place.ts'
import { strings } from './strings.ts'

/** The places before and after one, in the order of the contents. */
export function neighbours(
  app: App,
  place: Place,
): { before: Place | undefined; after: Place | undefined } {
  const { course } = app.session
  const { modules, banks, decks, exams, certificate, info } = course
  const places: Place[] = [
    ...(course.cover ? [{ kind: 'cover' as const }] : []),
    ...modules.flatMap(({ pages }) =>
      pages.map(({ number }) => ({ kind: 'page' as const, page: number })),
    ),
    ...(banks.length > 0 ? [{ kind: 'practice' as const }] : []),
    ...(decks.length > 0 ? [{ kind: 'cards' as const }] : []),
    ...(decks.some(({ isGlossary }) => isGlossary) ? [{ kind: 'glossary' as const }] : []),
    ...(hasDownloads(course) ? [{ kind: 'downloads' as const }] : []),
    ...exams.map(({ number }) => ({ kind: 'exam' as const, exam: number })),
    ...(certificate ? [{ kind: 'certificate' as const }] : []),
    ...info.map(({ id }) => ({ kind: 'info' as const, info: id })),
    ...(hasFeedback(app.session) ? [{ kind: 'feedback' as const }] : []),
  ]
  const at = places.findIndex((other) => linkSelector(other) === linkSelector(place))
  return { before: places[at - 1], after: places[at + 1] }
}

/** Buttons to the page before and the one after, below the text; practice, cards and exams have buttons of their own. */
export function turn(app: App): void {
  const nav = byId(app.window.document, 'turn')
  app.onPlace((place) => {
    nav.hidden = true
    const { before, after } = neighbours(app, place)
    nav.replaceChildren(
      ...(before ? [turnButton(app, before, 'previous')] : []),
      ...(after ? [turnButton(app, after, 'next')] : []),
    )
  })
  // A page that did not load is not done, and one that asks for something not yet.
  app.session.subscribe((event) => {
    if (event.type === 'page-viewed') nav.prepend(...ending(app, event.page))
  })
}

/** Shows them: with the page that they belong to, because they would be pushed away by one that comes later. */
export function showTurn({ document }: Window): void {
  document.getElementById('turn')?.removeAttribute('hidden')
}

function turnButton(app: App, place: Place, way: 'previous' | 'next'): HTMLElement {
  const look = way === 'next' ? 'button' : 'button button-quiet'
  const turner = button('', { class: look, 'data-turn': way }, () => app.go(place))
  const title = el('span', { class: 'turn-title' }, titleOf(app, place))
  turner.append(el('span', { class: 'turn-way' }, strings[way]), ' ', title)
  return turner
}

/** At the last page of a module that it is done; at the last of all, what is left to do. */
function ending(app: App, page: number): HTMLElement[] {
  const { modules } = app.session.course
  const module = modules.find(({ pages }) => pages.at(-1)?.number === page)
  if (!module) return []
  const isDone = seenIn(module, app.session.progress().seen) === module.pages.length
  const done = isDone && el('p', { class: 'turn-done' }, strings.moduleDoneNamed(module.title))
  if (modules.at(-1) !== module) return done ? [done] : []
  const left = leftToDo(app)
  const text = left.length > 0 ? strings.leftToDo : strings.nothingLeft
  const list = left.map((link) => el('li', {}, link))
  return [el('div', { class: 'turn-end' }, done, el('p', {}, text), el('ul', {}, ...list))]
}
