import type { Card } from '../../../model/card.ts'
import { glossaryId } from '../../../model/card.ts'
import type { App } from '../app.ts'
import { arrive, present } from '../arrive.ts'
import { byId, el, htmlEl } from '../dom.ts'
import type { PlaceOf } from '../place.ts'
import { strings } from '../strings.ts'

/** How long a learner pauses before the count of terms is said, in milliseconds. */
const pause = 500

/** An entry in view, and the text by which it is found. */
interface Entry {
  readonly row: HTMLElement
  readonly text: string
}

/** Shows all terms of the course in the order of the alphabet, and a field to find some of them. */
export async function showGlossary(app: App, place: PlaceOf<'glossary'>): Promise<void> {
  const { window, session, content } = app
  const cards = await content.deck(glossaryId)
  if (app.place() !== place) return
  const { decks, language } = session.course
  const title = decks.find(({ isGlossary }) => isGlossary)?.title ?? ''
  const entries = cards
    .map(entryOf)
    .sort((one, other) => one.text.localeCompare(other.text, language))
  present(window, [
    el('h1', {}, title),
    ...finder(window, entries),
    el('dl', { class: 'glossary' }, ...entries.map(({ row }) => row)),
  ])
  if (place.term !== undefined) arrive(window, byId(window.document, 'page'), `term-${place.term}`)
}

function entryOf({ number, front, back }: Card): Entry {
  const term = htmlEl('dt', { id: `term-${number}` }, front)
  const row = el('div', {}, term, htmlEl('dd', {}, back))
  return { row, text: (row.textContent ?? '').trim().toLowerCase() }
}

/** A field that leaves the terms in view which it is found in, and says how many they are. */
function finder(window: Window, entries: readonly Entry[]): HTMLElement[] {
  let waiting = 0
  const field = el('input', { class: 'entry-field', type: 'search', autocomplete: 'off' })
  const count = el('p', { class: 'hint', role: 'status' })
  const find = (): number => {
    const wanted = field.value.trim().toLowerCase()
    for (const { row, text } of entries) row.hidden = !text.includes(wanted)
    return entries.filter(({ row }) => !row.hidden).length
  }
  const say = (): void => {
    count.textContent = strings.glossaryCount(find(), entries.length)
  }
  say()
  field.addEventListener('input', () => {
    find()
    window.clearTimeout(waiting)
    waiting = window.setTimeout(say, pause)
  })
  return [el('label', { class: 'glossary-find' }, strings.glossaryFind, field), count]
}
