import type { Element, Root } from 'hast'
import { defaultSchema } from 'rehype-sanitize'
import type { Options } from 'rehype-sanitize'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { warn } from '../report.ts'
import { anchorPrefix } from './links.ts'

const media = ['src', 'ariaLabel', 'controls', 'loop', 'muted', 'preload', 'width', 'height']
const callouts = ['callout', 'callout-note', 'callout-tip', 'callout-warning', 'callout-policy']

const linkProtocols = ['http', 'https', 'mailto', 'tel']

/** What may stand in page text: GitHub's list, plus figures, media with captions, and our own blocks. */
export const safeSchema: Options = {
  ...defaultSchema,
  clobberPrefix: anchorPrefix,
  strip: ['script', 'style'],
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    'figure',
    'figcaption',
    'aside',
    'video',
    'audio',
    'source',
    'track',
    'abbr',
    'mark',
    'u',
  ],
  attributes: {
    ...defaultSchema.attributes,
    aside: [['className', ...callouts]],
    details: [...(defaultSchema.attributes?.['details'] ?? []), ['className', 'transcript']],
    figure: [['className', 'media']],
    p: [['className', 'callout-title']],
    div: ['dataQuestion', 'dataQuiz', 'dataCount'],
    video: [...media, 'poster', 'playsInline'],
    audio: media,
    source: ['src', 'type'],
    track: ['src', 'kind', 'srcLang', 'label', 'default'],
    abbr: ['title'],
    '*': [
      ...(defaultSchema.attributes?.['*'] ?? []).filter((name) => name !== 'className'),
      'lang',
      'dir',
    ],
  },
  protocols: {
    ...defaultSchema.protocols,
    href: linkProtocols,
    src: ['http', 'https'],
  },
}

/** Says what the sanitizer is about to take out, because a silent loss is hard to find. */
export function warnOfUnsafe(tree: Root, file: VFile): void {
  const known = new Set(safeSchema.tagNames)
  visit(tree, 'element', (node) => {
    const found = known.has(node.tagName) ? unsafeAttributes(node) : [`<${node.tagName}>`]
    for (const what of found) {
      warn(file, 'html-unsafe', {
        reason: `\`${what}\` is not allowed in a course and is taken out.`,
        mend: what.includes('=')
          ? 'Link to a file of the course, or to an address with https:, http:, mailto: or tel:; pictures are files of the course.'
          : 'Use Markdown or one of the ::: blocks; packages carry no scripts of their own.',
        place: node.position,
      })
    }
  })
}

/** Whether the address is of a kind that no page may link to or load. */
export function isUnsafeUrl(url: string): boolean {
  const protocol = protocolOf(url)
  return protocol !== undefined && !linkProtocols.includes(protocol)
}

/** The part before the colon, as the sanitizer sees it. */
function protocolOf(url: string): string | undefined {
  return /^([^/?#]*?):/.exec(url)?.[1]?.toLowerCase()
}

function unsafeAttributes(node: Element): string[] {
  return Object.entries(node.properties).flatMap(([name, value]) => {
    if (/^on[a-z]/i.test(name) || name === 'style') return [name.toLowerCase()]
    const isUrl = name === 'href' || name === 'src'
    return isUrl && isUnsafeUrl(String(value)) ? [`${name}="${protocolOf(String(value))}:…"`] : []
  })
}
