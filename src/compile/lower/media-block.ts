import type { Element } from 'hast'
import type { Paragraph, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { readCaptions, transcriptOf } from '../captions.ts'
import { fail } from '../report.ts'
import type { DirectiveContext } from './directives.ts'

type Block = ContainerDirective | LeafDirective
type Handler = (node: Block, context: DirectiveContext) => void

/** Attributes that each block may have. */
const known: Readonly<Record<'video' | 'audio', readonly string[]>> = {
  video: ['src', 'title', 'captions', 'poster', 'transcript', 'width', 'height'],
  audio: ['src', 'title', 'transcript'],
}

/**
 * `::video{src=film.mp4 title="A quench" captions="film.en.vtt film.fr.vtt" poster=film.jpg}` → a figure with the film, its
 * captions and, below it, its transcript.
 *
 * The transcript is what stands in the block, or a text file (`transcript`), or else what the captions say.
 */
export function mediaBlock(name: keyof typeof known): Handler {
  return (node, context) => {
    const attributes = node.attributes ?? {}
    const unknown = Object.keys(attributes).find((key) => !known[name].includes(key))
    if (unknown !== undefined || !attributes['src']) {
      fail(context.file, 'directive-unknown', {
        reason:
          unknown === undefined ? `The ${name} has no src.` : `A ${name} has no \`${unknown}\`.`,
        mend: `Write ::${name}{src=../assets/… title="…"}; it may have ${known[name].join(', ')}.`,
        place: node,
      })
      node.data = { hName: 'figure' }
      return
    }
    const { title, src, poster, width, height } = attributes
    const tracks = tracksOf(node, context)
    const player = {
      type: 'paragraph',
      ...(node.position && { position: node.position }),
      children: [],
      data: {
        hName: name,
        hProperties: {
          src,
          ...(poster && { poster }),
          ...(title && { ariaLabel: title }),
          ...(width && { width }),
          ...(height && { height }),
          controls: true,
        },
        hChildren: tracks,
      },
    } as unknown as Paragraph
    const caption = title ? [titled('figcaption', title)] : []
    const transcript = transcriptIn(node, context, tracks)
    node.data = { hName: 'figure', hProperties: { className: ['media'] } }
    node.children = [player, ...caption, ...transcript] as typeof node.children
  }
}

/** `film.en.vtt` is English by its name; a file without a language is in that of the course. */
function tracksOf(node: Block, { language }: DirectiveContext): Element[] {
  const files = (node.attributes?.['captions'] ?? '').split(/[\s,]+/).filter(Boolean)
  const tracks = files.map((src) => ({
    src,
    srcLang: /\.([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\.vtt$/i.exec(src)?.[1] ?? language,
  }))
  const own = tracks.find(({ srcLang }) => baseOf(srcLang) === baseOf(language)) ?? tracks[0]
  return tracks.map((track) => ({
    type: 'element',
    tagName: 'track',
    properties: {
      kind: 'captions',
      ...track,
      label: nameOf(track.srcLang),
      ...(track === own && { default: true }),
    },
    children: [],
    ...(node.position && { position: node.position }),
  }))
}

function baseOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}

/** What a language calls itself, with a capital: `Français`. */
function nameOf(language: string): string {
  try {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
  } catch {
    return language
  }
}

function transcriptIn(
  node: Block,
  context: DirectiveContext,
  tracks: readonly Element[],
): RootContent[] {
  const written = node.children as RootContent[]
  const texts = (): string[] =>
    node.attributes?.['transcript'] ? fromFile(node, context) : fromTracks(tracks, context)
  const content = written.length > 0 ? written : texts().map(paragraph)
  if (content.length === 0 && !node.attributes?.['transcript']) return []
  const details = {
    type: 'blockquote',
    children: [titled('summary', context.texts.transcript), ...content],
    data: { hName: 'details', hProperties: { className: ['transcript'] } },
  }
  return [details as RootContent]
}

/** Paragraphs of a text file, which itself is not needed in the package. */
function fromFile(node: Block, { file, assets }: DirectiveContext): string[] {
  const path = node.attributes?.['transcript'] ?? ''
  const text = assets.textOf(file, path)
  // Reported like any other file that is not there.
  if (text === undefined) assets.use(file, path, node)
  const paragraphs = (text ?? '').split(/\r?\n\s*\r?\n/)
  return paragraphs.map((one) => one.replace(/\s+/g, ' ').trim()).filter(Boolean)
}

/** What the captions say; those that can't be read are reported where they are shown. */
function fromTracks(tracks: readonly Element[], { file, assets }: DirectiveContext): string[] {
  const own = tracks.find(({ properties }) => properties['default'])
  const text = own && assets.textOf(file, String(own.properties['src']))
  const read = text === undefined ? [] : readCaptions(text)
  return 'problem' in read ? [] : transcriptOf(read)
}

function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] }
}

function titled(hName: string, text: string): Paragraph {
  return { ...paragraph(text), data: { hName } }
}
