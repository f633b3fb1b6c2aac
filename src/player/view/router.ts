import type { App } from './app.ts'
import { byId } from './dom.ts'
import { showExam } from './exam/index.ts'
import { showFailure } from './failure.ts'
import { showFeedback } from './feedback-page.ts'
import type { Place, PlaceOf } from './place.ts'
import { showPractice } from './practice/index.ts'
import { showPage } from './reader.ts'

/** How each kind of place is shown; a promise that is refused means that its content did not load. */
const views: { readonly [K in Place['kind']]: (app: App, place: PlaceOf<K>) => Promise<void> } = {
  page: showPage,
  exam: showExam,
  practice: showPractice,
  feedback: showFeedback,
}

/** Makes the app: it knows where the learner is, and shows one place at a time. */
export function router(
  parts: Pick<App, 'window' | 'session' | 'content' | 'banner' | 'elapsed'>,
): App {
  const listeners: ((place: Place) => void)[] = []
  let here: Place = { kind: 'page', page: 0 }
  const app: App = {
    ...parts,
    place: () => here,
    onPlace: (listener) => void listeners.push(listener),
    go: (place) => {
      here = place
      const show = views[place.kind] as (app: App, place: Place) => Promise<void>
      show(app, place).catch(() => {
        // Only the latest request may fill the page; the learner has gone on meanwhile.
        if (here !== place) return
        showFailure(byId(parts.window.document, 'page'), () => app.go(place))
      })
      for (const listener of listeners) listener(place)
    },
  }
  return app
}
