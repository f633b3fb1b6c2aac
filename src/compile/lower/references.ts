import type { Element, Root } from 'hast'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { AssetStore } from '../asset.ts'
import type { CourseTexts } from '../../texts/build-texts.ts'
import { fail, warn } from '../report.ts'
import { anchorPrefix } from './links.ts'
import type { LinkResolver } from './links.ts'

/** What the references of a page are resolved against. */
export interface ReferenceContext {
  readonly file: VFile
  readonly assets: AssetStore
  /** In which tables are named. */
  readonly texts: CourseTexts
  readonly resolveLink: LinkResolver
}

const assetAttributes: Readonly<Record<string, readonly string[]>> = {
  img: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  source: ['src'],
  track: ['src'],
}

/** Points links at pages and media at package paths; what leads nowhere is reported where it stands. */
export function resolveReferences(tree: Root, context: ReferenceContext): void {
  const tables = new Set<string>()
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'a' && typeof node.properties['href'] === 'string') {
      resolveLink(node, node.properties['href'], context)
    }
    for (const name of assetAttributes[node.tagName] ?? []) {
      const url = node.properties[name]
      if (typeof url !== 'string') continue
      node.properties[name] = context.assets.use(context.file, url, node.position) ?? url
    }
    if (node.tagName === 'img') finishImage(node, context.file)
    if (node.tagName !== 'table' || !parent || index === undefined) return undefined
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
      reason: `\`${url}\` leads nowhere.`,
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

function finishImage(node: Element, file: VFile): void {
  if (!node.properties['alt']) {
    warn(file, 'image-alt', {
      reason: 'The picture has no text alternative.',
      mend: 'Say in the brackets what it shows: ![A plan of the four zones](…)',
      place: node.position,
    })
  }
  Object.assign(node.properties, { loading: 'lazy', decoding: 'async' })
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
