import type { Element, ElementContent, Root, Text } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { TermFinder } from '../terms.ts'

/** Elements whose text is left alone: what can be pressed, what is read out as a name, and what is not running text. */
const unmarked = new Set(
  'a abbr audio button code del dfn h1 h2 h3 h4 h5 h6 kbd label pre ruby s samp sub summary sup th var video'.split(
    ' ',
  ),
)

/**
 * Marks the first use of each term in a page, for the player to define it there.
 *
 * `the cryogen boils` → `the <span class="term" data-term="12">cryogen</span> boils`. To all else, it is the same text.
 */
export function markTerms(page: Root, findTerms: TermFinder): void {
  const marked = new Set<number>()
  visit(page, (node, index, parent) => {
    if (node.type === 'element' && isUnmarked(node)) return SKIP
    if (node.type !== 'text' || !parent || index === undefined) return undefined
    const siblings = parent.children as ElementContent[]
    const before = edgeOf(siblings[index - 1], 'end')
    const after = edgeOf(siblings[index + 1], 'start')
    const uses = findTerms(node.value, before, after).filter(
      ({ card }) => !marked.has(card) && marked.add(card),
    )
    if (uses.length === 0) return undefined
    const pieces = cut(node, uses)
    siblings.splice(index, 1, ...pieces)
    return [SKIP, index + pieces.length]
  })
}

function isUnmarked({ tagName, properties }: Element): boolean {
  const { className } = properties
  return (
    unmarked.has(tagName) ||
    'dataFootnotes' in properties ||
    (Array.isArray(className) && className.includes('callout-title'))
  )
}

/** The character of a neighbour that a text touches; none of a link, such as the number of a footnote. */
function edgeOf(node: ElementContent | undefined, side: 'start' | 'end'): string {
  if (node?.type === 'text') return side === 'end' ? node.value.slice(-1) : node.value.charAt(0)
  if (node?.type !== 'element' || node.tagName === 'a') return ''
  return edgeOf(node.children.at(side === 'end' ? -1 : 0), side)
}

function cut({ value }: Text, uses: ReturnType<TermFinder>): (Element | Text)[] {
  const text = (start: number, end?: number): Text[] => {
    const part = value.slice(start, end)
    return part === '' ? [] : [{ type: 'text', value: part }]
  }
  const pieces = uses.flatMap(({ card, start, end }, at) => [
    ...text(uses[at - 1]?.end ?? 0, start),
    markOf(card, text(start, end)),
  ])
  return [...pieces, ...text(uses.at(-1)?.end ?? 0)]
}

function markOf(card: number, children: Text[]): Element {
  const properties = { className: ['term'], dataTerm: String(card) }
  return { type: 'element', tagName: 'span', properties, children }
}
