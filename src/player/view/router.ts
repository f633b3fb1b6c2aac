import type { App } from './app.ts'
import { byId } from './dom.ts'
import { showExam } from './exam/index.ts'
import { showPage } from './reader.ts'
import { showFailure } from './failure.ts'

/** Somewhere in the course. */
export type Place = { readonly page: number; readonly anchor?: string } | { readonly exam: number }

/** Makes the app: it knows where the learner is, and shows one place at a time. */
export function router(parts: Pick<App, 'window' | 'session' | 'content' | 'banner'>): App {
  const listeners: ((place: Place) => void)[] = []
  let here: Place = { page: 0 }
  const app: App = {
    ...parts,
    place: () => here,
    onPlace: (listener) => void listeners.push(listener),
    go: (place) => {
      here = place
      const article = byId(parts.window.document, 'page')
      const shown = 'page' in place ? showPage(app, place) : showExam(app, place.exam)
      shown.catch(() => {
        // Only the latest request may fill the page; the learner has gone on meanwhile.
        if (here === place) showFailure(article, () => app.go(place))
      })
      for (const listener of listeners) listener(place)
    },
  }
  return app
}
