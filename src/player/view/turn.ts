import type { App } from './app.ts'
import { button, byId } from './dom.ts'
import { hasFeedback } from './feedback-page.ts'
import { linkSelector } from './place.ts'
import type { Place } from './place.ts'
import { strings } from './strings.ts'

/** The places before and after one, in the order of the contents: all pages, practice, the exams, feedback. */
export function neighbours(
  app: App,
  place: Place,
): { before: Place | undefined; after: Place | undefined } {
  const { modules, exams } = app.session.course
  const places: Place[] = [
    ...modules.flatMap(({ pages }) =>
      pages.map(({ number }) => ({ kind: 'page' as const, page: number })),
    ),
    { kind: 'practice' },
    ...exams.map(({ number }) => ({ kind: 'exam' as const, exam: number })),
    ...(hasFeedback(app.session) ? [{ kind: 'feedback' as const }] : []),
  ]
  const at = places.findIndex((other) => linkSelector(other) === linkSelector(place))
  return { before: places[at - 1], after: places[at + 1] }
}

/** Buttons to the page before and the one after, below the text; practice and exams have buttons of their own. */
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
