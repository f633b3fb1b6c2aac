import type { Element, Root } from 'hast'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { AssetStore } from '../asset.ts'
import type { CourseTexts } from '../../texts/build-texts.ts'
import { fail } from '../report.ts'
import { anchorPrefix } from './links.ts'
import type { LinkResolver } from './links.ts'
import { checkAlternative, placeFilm, placeRecording, placeTrack } from './media.ts'
import { placePicture } from './pictures.ts'
import type { Slot } from './pictures.ts'

/** What the references of a page are resolved against. */
export interface ReferenceContext {
  readonly file: VFile
  readonly assets: AssetStore
  /** In which tables are named. */
  readonly texts: CourseTexts
  readonly resolveLink: LinkResolver
}

type Placer = (node: Element, slot: Slot, context: ReferenceContext) => void

/** What is done with each element that shows a file. */
const placers: Readonly<Record<string, Placer>> = {
  img: placePicture,
  video: (node, { parent }, context) => {
    checkAlternative(node, parent, context)
    placeFilm(node, context)
  },
  audio: (node, { parent }, context) => {
    checkAlternative(node, parent, context)
    placeRecording(node, context)
  },
  source: (node, _, { file, assets }) => {
    const { src } = node.properties
    if (typeof src === 'string')
      node.properties['src'] = assets.use(file, src, node.position) ?? src
  },
  track: (node, _, context) => placeTrack(node, context),
}

/** Points links at pages and media at package paths; what leads nowhere is reported where it stands. */
export function resolveReferences(tree: Root, context: ReferenceContext): void {
  const tables = new Set<string>()
  let isFirst = true
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'a' && typeof node.properties['href'] === 'string') {
      resolveLink(node, node.properties['href'], context)
    }
    if (!parent || index === undefined) return undefined
    placers[node.tagName]?.(node, { parent, index, isFirst }, context)
    if (node.tagName === 'img') {
      isFirst = false
      // It may stand in a <picture> by now, whose parts are ready.
      return [SKIP, parent.children.indexOf(node) + 1 || index + 1]
    }
    if (node.tagName !== 'table') return undefined
    parent.children[index] = scrollable(node, nameOf(node, tables, context.texts))
    return [SKIP, index + 1]
  })
}

function resolveLink(
  node: Element,
  url: string,
  { file, assets, resolveLink }: ReferenceContext,
): void {
  if (
    node.properties['dataFootnoteRef'] !== undefined ||
    node.properties['dataFootnoteBackref'] !== undefined
  ) {
    node.properties['href'] = `#${anchorPrefix}${url.slice(1)}`
    return
  }
  const target = resolveLink(file, url)
  if (target.kind === 'dead') {
    fail(file, 'link-dead', {
      reason: url ? `\`${url}\` leads nowhere.` : 'The link has no address.',
      mend: target.mend,
      place: node.position,
    })
  } else if (target.kind === 'external') {
    Object.assign(node.properties, { target: '_blank', rel: ['noopener', 'noreferrer'] })
  } else if (target.kind === 'asset') {
    const path = assets.use(file, url, node.position)
    Object.assign(node.properties, { href: path ?? url, download: '' })
  } else {
    Object.assign(node.properties, {
      ...(target.kind === 'page'
        ? { href: `#page-${target.page}`, dataPage: String(target.page) }
        : { href: `#info-${target.info}`, dataInfo: target.info }),
      ...(target.anchor && { dataAnchor: target.anchor }),
    })
  }
}

/** The heads of a table's columns, by which a screen reader tells the tables of a page apart. */
function nameOf(table: Element, taken: Set<string>, texts: CourseTexts): string {
  const heads: string[] = []
  visit(table, 'element', (node) => {
    const text = node.tagName === 'th' ? toString(node).replace(/\s+/g, ' ').trim() : ''
    if (text) heads.push(text)
  })
  const plain = heads.length > 0 ? texts.tableOf(heads) : texts.table
  let name = plain
  for (let number = 2; taken.has(name); number++) name = `${plain} (${number})`
  taken.add(name)
  return name
}

/** A wide table scrolls by itself, by keyboard too, instead of widening the page. */
function scrollable(table: Element, ariaLabel: string): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-scroll'], role: 'region', ariaLabel, tabIndex: 0 },
    children: [table],
  }
}
