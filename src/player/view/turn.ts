import { hasDownloads } from '../../model/download.ts'
import type { App } from './app.ts'
import { button, byId } from './dom.ts'
import { hasFeedback } from './feedback-asked.ts'
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
    nav.hidden = place.kind !== 'page'
    const { before, after } = neighbours(app, place)
    nav.replaceChildren(
      ...(before
        ? [
            button(
              strings.previous,
              { class: 'button button-quiet', 'data-turn': 'previous' },
              () => app.go(before),
            ),
          ]
        : []),
      ...(after
        ? [button(strings.next, { class: 'button', 'data-turn': 'next' }, () => app.go(after))]
        : []),
    )
  })
}
