import type { Metadata, Raw, Sharp } from 'sharp'
import type { Rendition } from '../compile/picture.ts'

/** Widths between a phone's and the widest, in pixels. */
const steps = [480, 800, 1200]

/** Width of what paper and browsers without WebP get: 150 dots an inch over a page. */
const fallbackWidth = 1200

const quality = { webp: 80, jpeg: 82 }

/** Pixels in memory. */
export interface Decoded {
  readonly data: Uint8Array
  readonly info: Raw
  /** Whether it comes from a type that has lost details already. */
  readonly isPhotograph: boolean
}

/** WebP in all widths, and whether it was worth keeping every pixel. */
interface WebpRenditions {
  readonly renditions: readonly Rendition[]
  readonly isLossless: boolean
}

/** WebP in the widths that screens need; without loss where that is smaller, as with drawings and screenshots. */
export async function webpOf(
  load: () => Sharp,
  { info: { width }, isPhotograph }: Decoded,
): Promise<WebpRenditions> {
  const encode = (to: number, lossless: boolean): Promise<Uint8Array> =>
    load()
      .resize({ width: to })
      .webp(lossless ? { lossless: true } : { quality: quality.webp })
      .toBuffer()
  const whole = await encode(width, false)
  const exact = isPhotograph ? undefined : await encode(width, true)
  const isLossless = exact !== undefined && exact.length <= whole.length
  const narrower = await Promise.all(
    // A step just below the whole width would save nothing.
    steps
      .filter((step) => step < width * 0.85)
      .map(async (step) => webp(step, await encode(step, isLossless))),
  )
  return { renditions: [...narrower, webp(width, isLossless ? exact : whole)], isLossless }
}

function webp(width: number, data: Uint8Array): Rendition {
  return { width, extension: '.webp', data }
}

interface FallbackInput extends Decoded {
  readonly isLossless: boolean
  readonly original: { readonly data: Uint8Array; readonly metadata: Metadata }
}

/** JPEG for photographs, PNG for drawings and what is transparent; nothing where the file itself will do. */
export async function fallbackOf(
  load: () => Sharp,
  { info, isLossless, original }: FallbackInput,
): Promise<Rendition | undefined> {
  const width = Math.min(info.width, fallbackWidth)
  const resized = load().resize({ width })
  const isDrawing = isLossless || !(await load().stats()).isOpaque
  const made = isDrawing
    ? resized.png({ compressionLevel: 9, adaptiveFiltering: true })
    : resized.removeAlpha().jpeg({ quality: quality.jpeg, mozjpeg: true })
  const data = await made.toBuffer()
  const isEnough = canStandIn(original.metadata) && original.metadata.width <= fallbackWidth
  if (isEnough && original.data.length <= data.length) return undefined
  return { width, extension: isDrawing ? '.png' : '.jpg', data }
}

/** Whether every browser and document reads the file as it is, and it tells nothing of who took it, where and when. */
function canStandIn({ format, orientation = 1, ...rest }: Metadata): boolean {
  const { exif, xmp, iptc, icc, comments } = rest
  const isPlain = !exif && !xmp && !iptc && !icc && !comments?.length
  return isPlain && orientation === 1 && ['png', 'jpeg', 'gif'].includes(format)
}
