import { pageBefore } from '../../../model/gating.ts'
import type { Lack } from '../../../model/gating.ts'
import type { App } from '../app.ts'
import { el } from '../dom.ts'
import { strings } from '../strings.ts'
import { neighbours } from '../turn.ts'
import { lackText } from './lack-text.ts'

const noteId = 'lack-note'

/** Says below a page what is missing before it is done; while the next one is locked, the button to it says so too. */
export function lackNote(app: App): (lacks: readonly Lack[]) => void {
  const { document } = app.window
  const note = el('div', { class: 'lack-note', id: noteId })
  let shown = ''
  return (lacks) => {
    const items = lacks.map(lackText)
    const text = items.join('\n')
    if (text !== shown) {
      shown = text
      const list = el('ul', {}, ...items.map((item) => el('li', {}, item)))
      note.replaceChildren(el('p', {}, strings.lacksTitle), list)
    }
    const turn = document.getElementById('turn')
    if (items.length === 0) note.remove()
    else if (!note.isConnected) turn?.before(note)
    markNext(app, turn?.querySelector('[data-turn="next"]'), items.length > 0)
  }
}

function markNext(app: App, next: Element | null | undefined, isMissing: boolean): void {
  if (!next) return
  const { after } = neighbours(app, app.place())
  const { course } = app.session
  const before =
    after?.kind === 'page' && pageBefore(course, app.session.progress(), after.page) !== undefined
  set(next, 'aria-disabled', before && 'true')
  set(next, 'aria-describedby', isMissing && noteId)
}

function set(element: Element, name: string, value: string | false): void {
  if (value === false) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
