import type { Element, RootContent } from 'hast'
import { blockWriters, isCheck } from './blocks.ts'
import { joined, literal } from './code.ts'
import type { Code } from './code.ts'
import { inlineWriters } from './inline.ts'
import type { Places, Writer } from './scope.ts'
import { breakable, collapse, textOf } from './text.ts'

/** How each element is written; any other as what it holds. */
const writers: ReadonlyMap<string, Writer> = new Map([...inlineWriters, ...blockWriters])

const blocks: ReadonlySet<string> = new Set([
  ...blockWriters.map(([name]) => name),
  'figcaption',
  'summary',
  'caption',
])

/** Elements within each other that keep their form; typst refuses blocks much deeper than that, so what lies deeper is text. */
const deepest = 8

/** Page text as typst content. Needs `document.typ` in scope. */
export function convert(nodes: readonly RootContent[], places: Places, depth = 0): Code {
  if (depth > deepest) return literal(collapse(textOf({ type: 'root', children: [...nodes] })))
  const scope = {
    ...places,
    content: (inner: readonly RootContent[]) => convert(inner, places, depth + 1),
  }
  return joined(
    nodes.flatMap((node, at) => {
      if (node.type === 'text') {
        return isBetweenBlocks(nodes, at) ? [] : [literal(breakable(collapse(node.value)))]
      }
      if (node.type !== 'element') return []
      const before = blockBefore(nodes, at)
      if (before && isCheck(node) && !/^h[1-6]$/.test(before.tagName)) return []
      const write = writers.get(node.tagName)
      const code = write ? write(node, scope) : scope.content(node.children)
      if (code === undefined) return []
      return before && isList(node) ? ['parbreak()', code] : [code]
    }),
  )
}

/** White space beside a block is no text. */
function isBetweenBlocks(nodes: readonly RootContent[], at: number): boolean {
  if (!isBlank(nodes[at])) return false
  return [nodes[at - 1], nodes[at + 1]].some((beside) => !beside || isBlock(beside))
}

/** The block that a node follows, with nothing but white space between them. */
function blockBefore(nodes: readonly RootContent[], at: number): Element | undefined {
  const before = isBlank(nodes[at - 1]) ? nodes[at - 2] : nodes[at - 1]
  return before && isBlock(before) ? before : undefined
}

function isBlank(node: RootContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === ''
}

function isBlock(node: RootContent): node is Element {
  return node.type === 'element' && blocks.has(node.tagName)
}

/** A list keeps its distance from a paragraph, which typst would close otherwise. */
function isList({ tagName }: Element): boolean {
  return tagName === 'ul' || tagName === 'ol'
}
