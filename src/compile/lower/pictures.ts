import type { Element, Parents } from 'hast'
import { warn } from '../report.ts'
import type { ShownMedia, WebpFile } from '../asset.ts'
import type { ReferenceContext } from './references.ts'

/** Width of the text's column in CSS pixels: no picture is shown wider. */
const column = 760

/** Where an element stands in its tree. */
export interface Slot {
  readonly parent: Parents
  readonly index: number
  /** Whether nothing before it in this text is a picture: it is likely in view at once. */
  readonly isFirst: boolean
}

/**
 * Points a picture at what the build made of it, with its size, so that nothing moves when it arrives.
 *
 * `<img src="plan.png">` → `<picture><source type="image/webp" srcset="… 480w, … 800w"><img src="…" width height></picture>`. The
 * `img` is what documents and browsers without WebP show.
 */
export function placePicture(node: Element, slot: Slot, context: ReferenceContext): void {
  const { file, assets } = context
  const { src, alt } = node.properties
  if (!alt) {
    warn(file, 'image-alt', {
      reason: 'The picture has no text alternative.',
      mend: 'Say in the brackets what it shows: ![A plan of the four zones](…)',
      place: node.position,
    })
  }
  const shown = typeof src === 'string' ? assets.show(file, src, node.position) : undefined
  Object.assign(node.properties, {
    ...(shown && { src: shown.path, ...sizeOf(node, shown) }),
    ...(slot.isFirst ? {} : { loading: 'lazy' }),
    decoding: 'async',
  })
  const webp = shown && typeof src === 'string' ? assets.webp(file, src) : []
  if (webp.length > 0) wrap(node, slot, webp)
}

/** The author's width or height, and the other in proportion; else those of the picture. */
function sizeOf(
  { properties }: Element,
  { width, height }: ShownMedia,
): { width?: number; height?: number } {
  if (width === undefined || height === undefined) return {}
  const [ownWidth, ownHeight] = [Number(properties['width']), Number(properties['height'])]
  if (ownWidth > 0)
    return { width: ownWidth, height: ownHeight || scaled(height, ownWidth / width) }
  if (ownHeight > 0) return { width: scaled(width, ownHeight / height), height: ownHeight }
  return { width, height }
}

function scaled(length: number, by: number): number {
  return Math.max(1, Math.round(length * by))
}

/** Puts the picture into a `<picture>` with its WebP; one that the author wrote is filled. */
function wrap(node: Element, { parent, index }: Slot, webp: readonly WebpFile[]): void {
  const most = Math.min(Number(node.properties['width']), column)
  const source: Element = {
    type: 'element',
    tagName: 'source',
    properties: {
      type: 'image/webp',
      srcSet: webp.map(({ path, width }) => `${path} ${width}w`).join(', '),
      sizes: `(max-width: ${most}px) 100vw, ${most}px`,
    },
    children: [],
  }
  if (parent.type === 'element' && parent.tagName === 'picture') {
    parent.children = [source, node]
    return
  }
  parent.children[index] = {
    type: 'element',
    tagName: 'picture',
    properties: {},
    children: [source, node],
  }
}
