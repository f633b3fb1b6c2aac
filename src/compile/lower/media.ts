import type { Element, Parents } from 'hast'
import { fail, warn } from '../report.ts'
import { readCaptions } from '../captions.ts'
import type { ReferenceContext } from './references.ts'

/** Size of a film that does not say its own: the usual shape, so that nothing moves when it arrives. */
const usual = { width: 1280, height: 720 }

const filmTypes = /\.(mp4|webm)$/i

/** Points a film at its file and poster, reserves its room, and gives it controls; it loads nothing but its head by itself. */
export function placeFilm(node: Element, context: ReferenceContext): void {
  const { file, assets } = context
  const { properties } = node
  const show = (url: unknown): ReturnType<typeof assets.show> =>
    typeof url === 'string' ? assets.show(file, url, node.position) : undefined
  const own = show(properties['src'])
  const poster = show(properties['poster'])
  const source = childrenOf(node, 'source').find(({ properties: { src } }) =>
    filmTypes.test(String(src)),
  )
  const size = [own, source && show(source.properties['src']), poster].find((one) => one?.width)
  const { width, height } = { ...usual, ...size }
  const shownWidth = Number(properties['width']) || width
  Object.assign(properties, {
    ...(own && { src: own.path }),
    ...(poster && { poster: poster.path }),
    width: shownWidth,
    height: Number(properties['height']) || Math.round((shownWidth * height) / width),
    playsInline: true,
    ...controls(node),
  })
}

/** The same for a recording. */
export function placeRecording(node: Element, { file, assets }: ReferenceContext): void {
  const { src } = node.properties
  const path = typeof src === 'string' ? assets.use(file, src, node.position) : undefined
  Object.assign(node.properties, { ...(path !== undefined && { src: path }), ...controls(node) })
}

function controls({ properties }: Element): Element['properties'] {
  return { controls: true, preload: properties['preload'] ?? 'metadata' }
}

/** Captions are read, because a browser drops what it does not understand without a word. */
export function placeTrack(node: Element, { file, assets }: ReferenceContext): void {
  const { src } = node.properties
  if (typeof src !== 'string') return
  const text = assets.textOf(file, src)
  const read = text === undefined ? undefined : readCaptions(text)
  if (read && 'problem' in read) {
    fail(file, 'captions-invalid', {
      reason: `\`${src}\`, line ${read.line}: ${read.problem}.`,
      mend: 'Mend the line, or save the captions as WebVTT anew.',
      place: node.position,
    })
  }
  node.properties['src'] = assets.use(file, src, node.position) ?? src
}

/** Who can't hear a film has captions or a transcript, who can't hear a recording a transcript (WCAG 1.2.1, 1.2.2). */
export function checkAlternative(node: Element, parent: Parents, context: ReferenceContext): void {
  const after = parent.children.slice(parent.children.indexOf(node) + 1)
  const hasTranscript = after.some((one) => one.type === 'element' && one.tagName === 'details')
  const isFilm = node.tagName === 'video'
  const tracks = childrenOf(node, 'track').map(
    ({ properties }) => properties['kind'] ?? 'subtitles',
  )
  const hasCaptions = tracks.some((kind) => kind === 'captions' || kind === 'subtitles')
  if (hasTranscript || (isFilm && hasCaptions)) return
  warn(context.file, 'media-alternative', {
    reason: isFilm
      ? 'The film has neither captions nor a transcript.'
      : 'The recording has no transcript.',
    mend: isFilm
      ? 'Add captions="film.en.vtt", or write the transcript between :::video{…} and :::.'
      : 'Add transcript="recording.txt", or write the transcript between :::audio{…} and :::.',
    place: node.position,
  })
}

function childrenOf({ children }: Element, name: string): Element[] {
  return children.filter((child) => child.type === 'element').filter((one) => one.tagName === name)
}
