import type { Element, Properties, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'

const fromRaw = unified().use(rehypeRaw)

/**
 * The tree of a drawing, fit for a page that allows no style in attributes: its style is in attributes of SVG and in the page's
 * sheet, its ids begin with the chart's and are the same in each run.
 */
export function tidySvg(id: string, svg: string): Element {
  const root = fromRaw.runSync({ type: 'root', children: [{ type: 'raw', value: svg }] }) as Root
  visit(root, 'element', (element, index, parent) => {
    if (element.tagName === 'style' && parent && index !== undefined) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    element.properties = tidied(id, element.properties)
    return undefined
  })
  const found = root.children.find((node): node is Element => node.type === 'element')
  if (!found) throw new Error(`The chart ${id} has no drawing.`)
  return found
}

/** What only scripts and old readers need, and what the page's sheet sees to. */
const dropped = /^(ecmeta.*|className|pointerEvents|style|baseProfile|version|xmlns.*)$/i

/** The page gives a drawing its size; its parts keep theirs. */
const size = /^(width|height)$/

function tidied(id: string, properties: Properties): Properties {
  const isDrawing = 'viewBox' in properties
  const kept = Object.entries(properties)
    .filter(([name]) => !dropped.test(name) && !(isDrawing && size.test(name)))
    .map(([name, value]) => [name, typeof value === 'string' ? ownName(id, value) : value] as const)
  return { ...Object.fromEntries(kept), ...fontOf(properties['style']) }
}

/** The library numbers its drawings through all that a process makes. */
function ownName(id: string, value: string): string {
  return value.replace(/^((?:url\()?#?)zr\d+-/, `$1${id}-`)
}

function fontOf(style: Properties[string]): Properties {
  const text = typeof style === 'string' ? style : ''
  const value = (name: string): string | undefined =>
    new RegExp(`(?:^|;)\\s*${name}:\\s*([^;]+)`).exec(text)?.[1]
  const size = value('font-size')
  const weight = value('font-weight')
  return { ...(size ? { fontSize: size } : {}), ...(weight ? { fontWeight: weight } : {}) }
}
