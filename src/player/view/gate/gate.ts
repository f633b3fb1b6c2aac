import type { App } from '../app.ts'
import { el } from '../dom.ts'
import { strings } from '../strings.ts'
import { lackNote } from './lack-note.ts'
import { lackText } from './lack-text.ts'
import { outlineLocks } from './outline-locks.ts'
import { pageWatch } from './page-watch.ts'
import type { Gate } from './part.ts'

/** Marks what is locked and opens it the moment that its condition holds; one for each course that is open. */
export function makeGate(app: App): Gate {
  const { window, session } = app
  const status = el('p', { class: 'lock-status', role: 'status' })
  window.document.body.append(status)
  const markOutline = outlineLocks(app)
  const watch = pageWatch(app, {
    onLacks: lackNote(app),
    onDone: () => say(status, strings.pageDone, 'unseen'),
  })
  session.subscribe((event) => {
    watch.hear(event)
    markOutline()
  })
  app.onPlace(() => {
    watch.end()
    say(status, '')
    markOutline()
  })
  markOutline()
  return {
    watch: ({ page }) => watch.begin(page),
    refuse: (before) => {
      const place = app.place()
      const isHere = place.kind === 'page' && place.page === before.number
      const missing = isHere ? watch.lacks().map(lackText).join('; ') : ''
      say(status, missing === '' ? strings.opensAfter(before.title) : strings.lacks(missing))
    },
  }
}

/** A new element for a text that stands there already: whoever asks again gets an answer again. */
function say(status: HTMLElement, text: string, look = ''): void {
  status.replaceChildren(...(text === '' ? [] : [el('span', { class: look }, text)]))
}
