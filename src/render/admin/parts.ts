import type { ElementContent } from 'hast'
import { h } from 'hastscript'

/** What stands in a paragraph or a cell. */
export type Inline = string | readonly (string | ElementContent)[]

/** A section of the sheet with its heading. */
export function section(title: string, children: readonly ElementContent[]): ElementContent {
  return h('section', [h('h2', title), ...children])
}

/** Marks what nobody has seen yet. */
export function pilotMark(pilot: boolean | undefined): ElementContent[] {
  return pilot ? [{ type: 'text', value: ' ' }, h('em.pilot', 'Check in your pilot.')] : []
}

export function list(items: readonly Inline[]): ElementContent {
  return h(
    'ul',
    items.map((item) => h('li', inline(item))),
  )
}

interface Table {
  readonly caption: string
  readonly head: readonly string[]
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly Inline[])[]
}

/** A table that scrolls by itself where the screen is too narrow for it. */
export function table({ caption, head, rows }: Table): ElementContent {
  const cells = rows.map(([first = '', ...rest]) =>
    h('tr', [
      h('th', { scope: 'row' }, inline(first)),
      ...rest.map((cell) => h('td', inline(cell))),
    ]),
  )
  return h('div.scroll', { role: 'region', tabIndex: 0, ariaLabel: caption }, [
    h('table', [
      h('caption', caption),
      h('thead', [
        h(
          'tr',
          head.map((name) => h('th', { scope: 'col' }, name)),
        ),
      ]),
      h('tbody', cells),
    ]),
  ])
}

function inline(content: Inline): (string | ElementContent)[] {
  return typeof content === 'string' ? [content] : [...content]
}
