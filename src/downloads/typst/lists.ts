import type { Element } from 'hast'
import { call, joined } from './code.ts'
import type { Code } from './code.ts'
import type { Scope, Writer } from './scope.ts'
import { elementsIn, propertyOf } from './text.ts'

/** Lists of all sorts. */
export const listWriters: readonly (readonly [string, Writer])[] = [
  ['ul', unordered],
  ['ol', ordered],
  ['dl', (node, { content }) => content(elementsIn(node))],
  ['dt', (node, { content }) => call('par', [call('strong', [content(node.children)])])],
  ['dd', (node, { content }) => call('pad', [content(node.children)], { left: '1.2em' })],
  ['li', (node, { content }) => call('list', [content(node.children)])],
]

/** Items with a box to tick are lists of their own, each with its own mark. */
function unordered(node: Element, { content }: Scope): Code {
  const items = itemsOf(node)
  if (!items.some(checkboxIn)) {
    return call(
      'list',
      items.map((item) => content(item.children)),
      tightness(items),
    )
  }
  return joined(
    items.map((item) => {
      const box = checkboxIn(item)
      const body = content(item.children)
      return box
        ? call('task', [String(box.properties['checked'] === true), body])
        : call('list', [body])
    }),
  )
}

function ordered(node: Element, { content }: Scope): Code {
  const items = itemsOf(node)
  const start = Number(node.properties['start'] ?? 1)
  const named = { ...tightness(items), ...(isCount(start) && { start: String(start) }) }
  return call(
    'enum',
    items.map((item) => content(item.children)),
    named,
  )
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1e9
}

function itemsOf(node: Element): Element[] {
  return elementsIn(node).filter(({ tagName }) => tagName === 'li')
}

/** Items of whole paragraphs stand further apart. */
function tightness(items: readonly Element[]): { readonly tight: Code } {
  const isLoose = items.some((item) => elementsIn(item).some(({ tagName }) => tagName === 'p'))
  return { tight: String(!isLoose) }
}

function checkboxIn(item: Element): Element | undefined {
  const [first] = elementsIn(item)
  const holder = first?.tagName === 'p' ? elementsIn(first)[0] : first
  const isBox = holder?.tagName === 'input' && propertyOf(holder, 'type') === 'checkbox'
  return isBox ? holder : undefined
}
