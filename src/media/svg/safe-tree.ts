import { knownNamespaces } from './print.ts'
import { svgNamespace } from './read.ts'
import type { XmlAttribute, XmlNode } from './read.ts'
import { loadsNothing, safeSheet } from './style.ts'

/** Every element that draws, defines or describes; anything else is left out. */
const drawn = new Set(
  `svg g defs symbol use switch view a title desc path rect circle ellipse line polyline polygon text tspan textPath
  image marker pattern mask clipPath linearGradient radialGradient stop filter style animate animateMotion
  animateTransform set mpath feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge
  feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`.split(
    /\s+/,
  ),
)

/** Elements that nobody misses: what editors keep for themselves. */
const unmissed = new Set(['metadata', 'namedview', 'foreignData', 'i:pgf', 'pgf', 'pgfRef'])

/** A tree of harmless elements and attributes, and what was left out for being none, each once. */
export function safeTree(root: XmlNode): { tree: XmlNode; losses: string[] } {
  const losses = new Set<string>()
  const lose = (what: string): undefined => {
    losses.add(what)
    return undefined
  }
  const clean = (node: XmlNode): XmlNode => ({
    ...node,
    attributes: node.attributes.filter((attribute) => isSafe(attribute, node, lose)),
    children: node.children.flatMap((child): (XmlNode | string)[] => {
      if (typeof child === 'string') return [child]
      if (!isDrawn(child)) {
        if (isMissed(child)) lose(`<${child.name}>`)
        return []
      }
      return [child.name === 'style' ? cleanStyle(child, lose) : clean(child)]
    }),
  })
  const tree = clean(root)
  return { tree, losses: [...losses] }
}

type Lose = (what: string) => undefined

function isDrawn({ name, namespace, attributes }: XmlNode): boolean {
  const isSvg = namespace === svgNamespace || namespace === ''
  // An animation may set what may not be written.
  const target = attributes.find((attribute) => attribute.name === 'attributeName')?.value ?? ''
  return isSvg && drawn.has(name) && !/href|^on|style/i.test(target)
}

/** Foreign elements are notes of editors, unless they are of the kind that is shown or run. */
function isMissed({ name, namespace }: XmlNode): boolean {
  if (unmissed.has(name)) return false
  return namespace === svgNamespace || namespace === '' || /xhtml|MathML/i.test(namespace)
}

function cleanStyle({ children, ...node }: XmlNode, lose: Lose): XmlNode {
  const text = children.filter((child) => typeof child === 'string').join('')
  const { sheet, losses } = safeSheet(text)
  losses.forEach(lose)
  const attributes = node.attributes.filter(({ name }) => name === 'type' || name === 'media')
  return { ...node, attributes, children: [sheet] }
}

/** Whether an attribute may stay. Those of editors go without a word. */
function isSafe({ name, namespace, value }: XmlAttribute, owner: XmlNode, lose: Lose): boolean {
  if (!knownNamespaces.has(namespace) || name === 'base') return false
  if (/^on/i.test(name)) {
    lose(name)
    return false
  }
  if (name === 'href') {
    const isKept = leadsInside(value, owner.name)
    if (!isKept) lose(`href="${value.slice(0, 40)}${value.length > 40 ? '…' : ''}"`)
    return isKept
  }
  if (loadsNothing(value)) return true
  lose(`${name}="…url(…)"`)
  return false
}

/** An address inside the drawing, or a picture that is in the address itself. */
function leadsInside(value: string, owner: string): boolean {
  const address = value.trim()
  if (address === '' || address.startsWith('#')) return true
  const isPicture = owner === 'image' || owner === 'feImage'
  return isPicture && /^data:image\/(png|jpe?g|gif|webp|avif)[;,]/i.test(address)
}
