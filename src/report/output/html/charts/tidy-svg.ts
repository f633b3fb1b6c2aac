import type { Element, Properties } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'

const fromRaw = unified().use(rehypeRaw)

/** Styles for a mouse that no chart answers to, and shapes to cut off what lies outside, where nothing does. */
const needless: ReadonlySet<string> = new Set(['style', 'defs'])

/**
 * The tree of a drawing, fit for a page that allows no style in attributes: what is left of style is in attributes of SVG.
 * There are no ids, which the library numbers through all that a process draws.
 */
export function tidySvg(svg: string): Element {
  const root = fromRaw.runSync({ type: 'root', children: [{ type: 'raw', value: svg }] })
  visit(root, 'element', (element, index, parent) => {
    if (needless.has(element.tagName) && parent && index !== undefined) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    element.properties = tidied(element.properties)
    return undefined
  })
  const found = root.children.find((node): node is Element => node.type === 'element')
  if (!found) throw new Error('There is no drawing.')
  return found
}

/** What only scripts and old readers need, and what the page's sheet sees to. */
const dropped =
  /^(ecmeta.*|id|className|clipPath|pointerEvents|style|baseProfile|version|xmlns.*|xmlSpace)$/i

/** The page gives a drawing its size; its parts keep theirs. */
const size = /^(width|height)$/

function tidied(properties: Properties): Properties {
  const isDrawing = 'viewBox' in properties
  const kept = Object.entries(properties).filter(
    ([name]) => !dropped.test(name) && !(isDrawing && size.test(name)),
  )
  return { ...Object.fromEntries(kept), ...fontOf(properties['style']) }
}

function fontOf(style: Properties[string]): Properties {
  const text = typeof style === 'string' ? style : ''
  const value = (name: string): string | undefined =>
    new RegExp(`(?:^|;)\\s*${name}:\\s*([^;]+)`).exec(text)?.[1]
  const fontSize = value('font-size')
  const fontWeight = value('font-weight')
  return { ...(fontSize ? { fontSize } : {}), ...(fontWeight ? { fontWeight } : {}) }
}
