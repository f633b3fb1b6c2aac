import type { App } from '../app.ts'
import { present } from '../arrive.ts'
import { button, el } from '../dom.ts'
import type { PlaceOf } from '../place.ts'
import { strings } from '../strings.ts'
import { moveByArrows } from './arrows.ts'
import { isThere, resultView } from './results.ts'
import type { Result } from './results.ts'
import { sectionTexts } from './section-text.ts'

/** How long a learner pauses before results are shown, and before their count is said, in milliseconds. */
const pauses = { show: 150, say: 700 }

/** So many results are shown at once. */
const step = 20

/** Stays for the next time: whoever comes back from a result wants the others. */
let lastQuery = ''

/** A field, and what it finds in the whole course. */
export async function showSearch(app: App, place: PlaceOf<'search'>): Promise<void> {
  const { window, content } = app
  const [index, part] = await Promise.all([content.searchIndex(), content.search()])
  if (app.place() !== place) return
  const finder = part.open(index)
  const find = (query: string): Result[] =>
    finder.find(query).flatMap(({ section: at, words }) => {
      const section = index.sections[at]
      return section && isThere(app, section.place) ? [{ section, words: new Set(words) }] : []
    })
  const field = el('input', { class: 'entry-field', type: 'search', autocomplete: 'off' })
  const { status, list } = resultList(app, field, find)
  const { from } = place
  present(window, [
    el('h1', {}, strings.searchTitle),
    el(
      'form',
      { role: 'search' },
      el('label', { class: 'search-field' }, strings.searchField, field),
    ),
    ...(from
      ? [button(strings.searchBack, { class: 'button button-quiet' }, () => app.go(from))]
      : []),
    status,
    list,
  ])
  field.select()
  field.focus({ preventScroll: true })
}

/** Shows what the field finds, and says how much it is. */
function resultList(
  app: App,
  field: HTMLInputElement,
  find: (query: string) => Result[],
): { readonly status: HTMLElement; readonly list: HTMLElement } {
  const { window } = app
  const status = el('p', { class: 'hint', role: 'status' })
  const list = el('div', { class: 'results' })
  const textOf = sectionTexts(app)
  const timers = { show: 0, say: 0 }
  const show = (): string => {
    lastQuery = field.value.trim()
    const results = lastQuery === '' ? [] : find(lastQuery)
    list.replaceChildren(
      ...(results.length > 0
        ? listOf(results, (result) => resultView(app, result, textOf))
        : lastQuery === ''
          ? [el('p', { class: 'hint' }, strings.searchHint)]
          : [el('ul', {}, ...strings.searchTips.map((tip) => el('li', {}, tip)))]),
    )
    if (lastQuery === '') return ''
    return results.length > 0 ? strings.searchCount(results.length) : strings.searchNone(lastQuery)
  }
  const showAndSay = (): void => {
    window.clearTimeout(timers.show)
    window.clearTimeout(timers.say)
    status.textContent = show()
  }
  field.value = lastQuery
  showAndSay()
  field.addEventListener('input', () => {
    window.clearTimeout(timers.show)
    window.clearTimeout(timers.say)
    timers.show = window.setTimeout(() => {
      const text = show()
      timers.say = window.setTimeout(() => {
        status.textContent = text
      }, pauses.say - pauses.show)
    }, pauses.show)
  })
  moveByArrows(field, list, showAndSay)
  return { status, list }
}

/** The first results, and a button for the next ones. */
function listOf(results: readonly Result[], view: (result: Result) => HTMLElement): Node[] {
  const list = el('ol', {})
  let shown = 0
  const grow = (): void => {
    const next = results.slice(shown, shown + step).map(view)
    shown += next.length
    list.append(...next)
    more.hidden = shown >= results.length
    next[0]?.querySelector('a')?.focus()
  }
  const more = button(strings.searchMore, { class: 'button button-quiet' }, grow)
  const first = results.slice(0, step).map(view)
  shown = first.length
  list.append(...first)
  more.hidden = shown >= results.length
  return [list, more]
}
