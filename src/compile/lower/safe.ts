import type { Element, Root } from 'hast'
import { defaultSchema } from 'rehype-sanitize'
import type { Options } from 'rehype-sanitize'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { warn } from '../report.ts'
import { anchorPrefix } from './links.ts'

const media = ['src', 'controls', 'loop', 'muted', 'preload', 'width', 'height']
const callouts = ['callout', 'callout-note', 'callout-tip', 'callout-warning', 'callout-policy']

/** What may stand in page text: GitHub's list, plus figures, media with captions, and our own blocks. */
export const safeSchema: Options = {
  ...defaultSchema,
  clobberPrefix: anchorPrefix,
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
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
  },
}

/** Says what the sanitizer is about to take out of raw HTML, because a silent loss is hard to find. */
export function warnOfUnsafe(tree: Root, file: VFile): void {
  const known = new Set(safeSchema.tagNames)
  visit(tree, 'element', (node) => {
    const names = Object.entries(node.properties).flatMap(([name, value]) =>
      isUnsafe(name, value) ? [name] : [],
    )
    const unknown = known.has(node.tagName) ? [] : [`<${node.tagName}>`]
    for (const what of [...unknown, ...names]) {
      warn(file, 'html-unsafe', {
        reason: `\`${what}\` is not allowed in a course and is taken out.`,
        mend: 'Use Markdown or one of the ::: blocks; packages carry no scripts of their own.',
        place: firstPlace(node),
      })
    }
  })
}

function isUnsafe(name: string, value: unknown): boolean {
  return (
    /^on[a-z]/i.test(name) ||
    name === 'style' ||
    /^\s*(javascript|data|vbscript):/i.test(String(value))
  )
}

function firstPlace(node: Element): Element['position'] {
  return node.position
}
