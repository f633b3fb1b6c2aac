import type { Metadata, Sharp } from 'sharp'
import type { PreparedMedia } from '../compile/picture.ts'
import { fallbackOf, webpOf } from './renditions.ts'
import type { Decoded } from './renditions.ts'

/** Most pixels that are decoded: a file of a kilobyte may hold a billion. */
const mostPixels = 100_000_000

/** Largest width that is made, in pixels: a wide column on a fine screen. */
const widest = 1600

/**
 * A picture in the widths and types that browsers need, upright and without metadata; or why it can't be read.
 *
 * The same picture gives the same bytes. Animations stay as they are. sharp is loaded with the first picture.
 */
export async function renderPicture(data: Uint8Array): Promise<PreparedMedia | string> {
  const { default: sharp } = await import('sharp')
  try {
    const metadata = await sharp(data, { limitInputPixels: false }).metadata()
    const { width, height } = metadata.autoOrient
    if (metadata.width * metadata.height > mostPixels) {
      return `it has more than ${mostPixels / 1_000_000} million pixels`
    }
    if (isAnimated(metadata)) {
      return { width, height: metadata.pageHeight ?? height, webp: [] }
    }
    const source = sharp(data, { failOn: 'error', limitInputPixels: mostPixels })
    const decoded = await decode(source, metadata)
    const load = (): Sharp => sharp(decoded.data, { raw: decoded.info })
    const webp = await webpOf(load, decoded)
    const fallback = await fallbackOf(load, { ...decoded, ...webp, original: { data, metadata } })
    const largest = webp.renditions.at(-1)?.data.length ?? 0
    const isWorthwhile = webp.renditions.length > 1 || largest < (fallback?.data ?? data).length
    return {
      width,
      height,
      ...(fallback && { fallback }),
      webp: isWorthwhile ? webp.renditions : [],
    }
  } catch (error) {
    return reasonOf(error)
  }
}

function isAnimated({ format, pages = 1 }: Metadata): boolean {
  return (format === 'gif' || format === 'webp') && pages > 1
}

/** The picture as it is shown, decoded once: upright, in sRGB, with eight bits a channel, no wider than {@link widest}. */
async function decode(source: Sharp, metadata: Metadata): Promise<Decoded> {
  const { data, info } = await source
    .autoOrient()
    .resize({ width: widest, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const isPhotograph = metadata.format === 'jpeg' || metadata.format === 'heif'
  return { data, info: { width, height, channels }, isPhotograph }
}

/** sharp's messages name functions of its libraries; authors need one of two things. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return /unsupported image format/i.test(message)
    ? 'it holds no picture of a known type'
    : 'its data is damaged or ends too early'
}
