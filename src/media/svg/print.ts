import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'
import type { XmlNode } from './read.ts'
import { svgNamespace } from './read.ts'

const xlink = 'http://www.w3.org/1999/xlink'

/** How attributes of a namespace are written. */
const prefixes: Readonly<Record<string, string>> = {
  '': '',
  [xlink]: 'xlink:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
}

/** Namespaces whose attributes can be written. */
export const knownNamespaces: ReadonlySet<string> = new Set(Object.keys(prefixes))

/** A drawing as XML, with the namespaces that it needs declared on its root. */
export function printTree(root: XmlNode): string {
  const { attributes, ...rest } = elementOf(root)
  const tree = { ...rest, attributes: { xmlns: svgNamespace, ...attributes } }
  const text = toXml(tree, { closeEmptyElements: true, tightClose: true })
  const declared = text.includes(' xlink:')
    ? text.replace('<svg', `<svg xmlns:xlink="${xlink}"`)
    : text
  return `${declared}\n`
}

function elementOf({ name, attributes, children }: XmlNode): Element {
  const own = attributes.map(
    ({ name, namespace, value }) => [`${prefixes[namespace] ?? ''}${name}`, value] as const,
  )
  return {
    type: 'element',
    name,
    attributes: Object.fromEntries(own),
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : elementOf(child),
    ),
  }
}
