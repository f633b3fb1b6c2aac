import type { App, LoadedKind, View } from './app.ts'
import { listeners } from '../listeners.ts'
import { showCover } from './cover.ts'
import { showExam } from './exam/index.ts'
import { showFailure } from './failure.ts'
import type { Place } from './place.ts'
import { showInfo } from './info.ts'
import { showPractice } from './practice/index.ts'
import { showPage } from './reader.ts'

const views: { readonly [K in Place['kind']]: View<K> } = {
  cover: showCover,
  page: showPage,
  info: showInfo,
  exam: showExam,
  practice: showPractice,
  cards: loaded('cards'),
  glossary: loaded('glossary'),
  downloads: loaded('downloads'),
  certificate: loaded('certificate'),
  feedback: loaded('feedback'),
}

function loaded<K extends LoadedKind>(kind: K): View<K> {
  return async (app, place) => {
    const show = await app.content.view(kind)
    if (app.place() === place) await show(app, place)
  }
}

/** Makes the app: it knows where the learner is, and shows one place at a time. */
export function router(
  parts: Pick<App, 'window' | 'session' | 'content' | 'banner' | 'elapsed'>,
): App {
  const places = listeners<Place>()
  let here: Place = { kind: 'page', page: 0 }
  const app: App = {
    ...parts,
    place: () => here,
    onPlace: places.add,
    go: (place) => {
      here = place
      const show = views[place.kind] as View<Place['kind']>
      show(app, place).catch(() => {
        // Only the latest request may fill the page; the learner has gone on meanwhile.
        if (here !== place) return
        showFailure(parts.window, () => app.go(place))
      })
      places.tell(place)
    },
  }
  return app
}
