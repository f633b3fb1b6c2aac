import type { App } from './app.ts'
import { button, byId } from './dom.ts'
import type { Place } from './router.ts'
import { strings } from './strings.ts'

/** The places before and after one, in the order of the contents: all pages, then the exams. */
export function neighbours(
  app: App,
  place: Place,
): { before: Place | undefined; after: Place | undefined } {
  const { modules, exams } = app.session.course
  const places: Place[] = [
    ...modules.flatMap(({ pages }) => pages.map(({ number }) => ({ page: number }))),
    ...exams.map(({ number }) => ({ exam: number })),
  ]
  const at = places.findIndex((other) => same(other, place))
  return { before: places[at - 1], after: places[at + 1] }
}

function same(a: Place, b: Place): boolean {
  return 'page' in a ? 'page' in b && a.page === b.page : 'exam' in b && a.exam === b.exam
}

/** Buttons to the page before and the one after, below the text; an exam has buttons of its own. */
export function turn(app: App): void {
  const nav = byId(app.window.document, 'turn')
  app.onPlace((place) => {
    nav.hidden = 'exam' in place
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
