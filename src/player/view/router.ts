import { pageBefore } from '../../model/gating.ts'
import type { App, LoadedKind, View } from './app.ts'
import { listeners } from '../listeners.ts'
import { showCover } from './cover.ts'
import { showExam } from './exam/index.ts'
import { showFailure } from './failure.ts'
import type { PagePlace, Place } from './place.ts'
import type { Gate } from './gate/part.ts'
import { showInfo } from './info.ts'
import { showPractice } from './practice/index.ts'
import { showPage } from './reader.ts'
import { showTurn } from './turn.ts'

const views: { readonly [K in Place['kind']]: View<K> } = {
  cover: showCover,
  page: showPage,
  info: showInfo,
  exam: styled(showExam),
  practice: styled(showPractice),
  cards: loaded('cards'),
  glossary: loaded('glossary'),
  downloads: loaded('downloads'),
  certificate: loaded('certificate'),
  feedback: loaded('feedback'),
  search: loaded('search'),
}

/** A view that waits for the style sheet of its own, or nobody could tell options from text for a moment. */
function styled<K extends Place['kind']>(show: View<K>): View<K> {
  return async (app, place) => {
    await app.content.styles()
    if (app.place() === place) await show(app, place)
  }
}

function loaded<K extends LoadedKind>(kind: K): View<K> {
  return styled(async (app, place) => {
    const show = await app.content.view(kind)
    if (app.place() === place) await show(app, place)
  })
}

/** Makes the app: it knows where the learner is, and shows one place at a time. */
export function router(
  parts: Pick<App, 'window' | 'session' | 'content' | 'banner' | 'elapsed'>,
): App {
  const places = listeners<Place>()
  let here: Place = { kind: 'page', page: 0 }
  let gate: Gate | undefined
  const app: App = {
    ...parts,
    place: () => here,
    onPlace: places.add,
    gate: async () => {
      const { makeGate } = await parts.content.gate()
      return (gate ??= makeGate(app))
    },
    go: (place) => {
      if (place.kind === 'page' && isRefused(app, place)) return
      here = place
      const show = views[place.kind] as View<Place['kind']>
      show(app, place).catch(() => {
        // Only the latest request may fill the page; the learner has gone on meanwhile.
        if (here !== place) return
        showFailure(parts.window, () => app.go(place))
        if (place.kind === 'page') showTurn(parts.window)
      })
      places.tell(place)
    },
  }
  return app
}

/** Every way to a page comes through here: contents, links, keys, search, and what to read again. */
function isRefused({ session, gate }: App, place: PagePlace): boolean {
  const before = pageBefore(session.course, session.progress(), place.page)
  if (!before) return false
  gate().then(
    ({ refuse }) => refuse(before),
    () => undefined,
  )
  return true
}
