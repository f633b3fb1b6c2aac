import sharp from 'sharp'
import type { Sharp } from 'sharp'
import type { AssetFile } from '../../src/compile/source.ts'

/** A picture of the course with these bytes. */
export function pictureOf(path: string, data: Uint8Array): AssetFile {
  return { path, size: data.length, data: Uint8Array.from(data) }
}

/** Soft noise, which is what a photograph is to an encoder. */
export function photograph(width: number, height: number): Sharp {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  const create = { width, height, channels: 3, background: '#888', noise } as const
  return sharp({ create }).blur(3)
}

/** Flat areas with hard edges, as in a screenshot. */
export function screenshot(width: number, height: number): Sharp {
  const stripes = Array.from(
    { length: 40 },
    (_, at) => `<rect x="${at * 23}" y="${at * 11}" width="90" height="7" fill="#0${at % 10}8"/>`,
  )
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${stripes.join('')}</svg>`,
    ),
  )
}

/** Noise in the middle of nothing. */
export function transparent(width: number, height: number): Promise<Sharp> {
  const side = Math.floor(Math.min(width, height) / 2)
  return photograph(side, side)
    .png()
    .toBuffer()
    .then((input) =>
      sharp({
        create: { width, height, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
      }).composite([{ input }]),
    )
}
