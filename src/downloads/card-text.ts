import type { Element, Nodes } from 'hast'
import { htmlTree } from './html-tree.ts'

/** HTML of a card as plain text: blocks on lines of their own, lists with their marks, what is stressed between asterisks. */
export function cardText(html: string): string {
  return textOf(htmlTree(html))
    .split('\n')
    .map((line) => line.trimEnd())
    .filter(Boolean)
    .join('\n')
}

type Writer = (text: string, element: Element) => string

const block: Writer = (text) => `\n${text.trim()}\n`
const stressed: Writer = (text) => (text.trim() ? `*${text}*` : text)

/** Elements that plain text shows; the text of all others stands as it is. */
const writers: Readonly<Record<string, Writer>> = {
  br: () => '\n',
  hr: () => '\n',
  em: stressed,
  strong: stressed,
  b: stressed,
  i: stressed,
  sup: (text) => raised(text, superscripts, '^'),
  sub: (text) => raised(text, subscripts, '_'),
  img: (_, { properties }) => (properties['alt'] ? `[${properties['alt']}]` : ''),
  li: (text) => `\n${text.trim()}\n`,
  ul: (_, list) => listed(list, () => '• '),
  ol: (_, list) => {
    const start = Number(list.properties['start'] ?? 1)
    return listed(list, (at) => `${start + at}. `)
  },
  td: (text) => `${text.trim()} | `,
  th: (text) => `${text.trim()} | `,
  tr: (text) => `\n${text.replace(/\s+/g, ' ').trim().replace(/ \|$/, '')}\n`,
  ...Object.fromEntries(
    'p div h1 h2 h3 h4 h5 h6 blockquote pre figure figcaption section aside dl dt dd details summary table'
      .split(' ')
      .map((name) => [name, block]),
  ),
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/[\t\n\f\r ]+/g, ' ')
  if (!('children' in node)) return ''
  const text = node.children.map(textOf).join('')
  return node.type === 'element' ? (writers[node.tagName]?.(text, node) ?? text) : text
}

/** Entries on lines of their own; what is inside an entry keeps its distance from the edge. */
function listed({ children }: Element, mark: (at: number) => string): string {
  const entries = children.filter((child) => child.type === 'element')
  const lines = entries.map((entry, at) => {
    const text = textOf(entry).trim().replace(/\n+/g, '\n')
    return mark(at) + text.replaceAll('\n', '\n  ')
  })
  return `\n${lines.join('\n')}\n`
}

const superscripts = new Map(Array.from('0123456789+-−', (c, at) => [c, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'[at] ?? '']))
const subscripts = new Map(Array.from('0123456789+-−', (c, at) => [c, '₀₁₂₃₄₅₆₇₈₉₊₋₋'[at] ?? '']))

/** A raised 3 must not stand as a plain one: 10³ is not 103. What has no sign of its own gets a mark. */
function raised(text: string, signs: ReadonlyMap<string, string>, mark: string): string {
  const letters = Array.from(text)
  if (letters.every((letter) => signs.has(letter))) {
    return letters.map((letter) => signs.get(letter)).join('')
  }
  return letters.length === 1 ? mark + text : `${mark}(${text})`
}
