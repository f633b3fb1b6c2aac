import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PreparedMedia } from '../../src/compile/picture.ts'
import { renderPicture } from '../../src/media/raster.ts'
import { photograph, screenshot, transparent } from './pictures.ts'

async function render(data: Uint8Array): Promise<PreparedMedia> {
  const result = await renderPicture(data)
  if (typeof result === 'string') throw new Error(result)
  return result
}

const widthsOf = ({ webp }: PreparedMedia): number[] => webp.map(({ width }) => width)

/** Stands for the bytes, which no message should print. */
function hashes({ webp, fallback }: PreparedMedia): string[] {
  return [...webp, ...(fallback ? [fallback] : [])].map(({ data }) =>
    createHash('sha256').update(data).digest('hex'),
  )
}

/** What the decoder says of each file that was made. */
async function typesOf({ webp, fallback }: PreparedMedia): Promise<(string | undefined)[]> {
  const files = [...webp, ...(fallback ? [fallback] : [])]
  return Promise.all(
    files.map(async ({ data, width }) => {
      const metadata = await sharp(data).metadata()
      return `${metadata.format} ${metadata.width}${metadata.width === width ? '' : '!'}`
    }),
  )
}

describe('a photograph', () => {
  let photo: Uint8Array
  let made: PreparedMedia
  beforeAll(async () => {
    photo = await photograph(1700, 60)
      .withExif({ IFD0: { Artist: 'Ann' }, IFD3: { GPSLatitudeRef: 'N' } })
      .jpeg({ quality: 95 })
      .toBuffer()
    made = await render(photo)
  })

  test('is made in the widths of screens, and once as JPEG for paper and old browsers', async () => {
    expect([made.width, made.height]).toEqual([1700, 60])
    expect(await typesOf(made)).toEqual([
      'webp 480',
      'webp 800',
      'webp 1200',
      'webp 1600',
      'jpeg 1200',
    ])
    const total = [...made.webp, made.fallback].reduce(
      (sum, one) => sum + (one?.data.length ?? 0),
      0,
    )
    expect(total).toBeLessThan(photo.length)
  })

  test('tells nobody who took it and where', async () => {
    const { exif } = await sharp(photo).metadata()
    expect(exif?.toString('latin1')).toContain('Ann')
    const { webp, fallback } = made
    for (const { data } of [...webp, ...(fallback ? [fallback] : [])]) {
      const metadata = await sharp(data).metadata()
      expect([metadata.exif, metadata.xmp, metadata.iptc]).toEqual([
        undefined,
        undefined,
        undefined,
      ])
      expect(Buffer.from(data).toString('latin1')).not.toContain('Ann')
    }
  })

  test('gives the same bytes each time', async () => {
    expect(hashes(await render(Uint8Array.from(photo)))).toEqual(hashes(made))
  })
})

test('a photograph that was taken upright stands upright', async () => {
  // Left half black, right half white; turned by a quarter clockwise, the upper half is black.
  const white = await sharp({
    create: { width: 300, height: 400, channels: 3, background: '#fff' },
  })
    .png()
    .toBuffer()
  const lying = await sharp({
    create: { width: 600, height: 400, channels: 3, background: '#000' },
  })
    .composite([{ input: white, left: 300, top: 0 }])
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const made = await render(lying)
  expect([made.width, made.height]).toEqual([400, 600])
  for (const { data } of [...made.webp, ...(made.fallback ? [made.fallback] : [])]) {
    const { data: pixels, info } = await sharp(data)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(info.height).toBeGreaterThan(info.width)
    expect([pixels[0], pixels.at(-1)].map((value) => Math.round((value ?? 0) / 255))).toEqual([
      0, 1,
    ])
  }
})

test.each([
  [200, [200]],
  [500, [500]],
  [560, [560]],
  [600, [480, 600]],
  [1250, [480, 800, 1250]],
  [1700, [480, 800, 1200, 1600]],
])(
  'a photograph %i pixels wide is made in widths of %j, never larger than it is',
  async (width, widths) => {
    const photo = await photograph(width, 40).jpeg({ quality: 95 }).toBuffer()
    expect(widthsOf(await render(photo))).toEqual(widths)
  },
)

test('a screenshot keeps every pixel, as WebP and as PNG', async () => {
  const shot = await screenshot(900, 120).png({ compressionLevel: 0 }).toBuffer()
  const made = await render(shot)
  expect(await typesOf(made)).toEqual(['webp 480', 'webp 900', 'png 900'])
  const pixels = (data: Uint8Array): Promise<Buffer> => sharp(data).removeAlpha().raw().toBuffer()
  const whole = made.webp.at(-1)?.data ?? new Uint8Array()
  expect((await pixels(whole)).equals(await pixels(shot))).toBe(true)
})

test('a photograph that was saved as PNG becomes JPEG, unless it is transparent', async () => {
  const saved = await photograph(700, 60).png().toBuffer()
  expect(await typesOf(await render(saved))).toEqual(['webp 480', 'webp 700', 'jpeg 700'])
  const clear = await (await transparent(700, 60)).png({ compressionLevel: 0 }).toBuffer()
  expect(await typesOf(await render(clear))).toEqual(['webp 480', 'webp 700', 'png 700'])
})

test.each(['webp', 'avif'] as const)('a photograph as %s gets a JPEG too', async (type) => {
  const photo = await photograph(600, 60).toFormat(type).toBuffer()
  const made = await render(photo)
  expect(made.fallback?.extension).toBe('.jpg')
  expect([made.width, made.height]).toEqual([600, 60])
})

test('a small picture that is as small as it gets stays as it is', async () => {
  const dot = await screenshot(16, 16)
    .png({ compressionLevel: 9, adaptiveFiltering: true })
    .toBuffer()
  const made = await render(dot)
  expect([made.width, made.height, made.fallback?.extension]).toEqual([16, 16, undefined])
})

test.each(['gif', 'webp'] as const)(
  'an animation as %s stays as it is, and says its size',
  async (type) => {
    const frames = await sharp({
      create: { width: 40, height: 60, channels: 3, background: '#f00', pageHeight: 30 },
    })
      .composite([
        {
          input: { create: { width: 40, height: 30, channels: 3, background: '#00f' } },
          left: 0,
          top: 30,
        },
      ])
      .toFormat(type, { loop: 0, delay: [100, 100] })
      .toBuffer()
    expect((await sharp(frames, { animated: true }).metadata()).pages).toBe(2)
    expect(await render(frames)).toEqual({ width: 40, height: 30, webp: [] })
  },
)

describe('what can not be read is said in a clause', () => {
  const damaged = 'its data is damaged or ends too early'

  test('a text', async () => {
    expect(await renderPicture(new TextEncoder().encode('no picture'))).toBe(
      'it holds no picture of a known type',
    )
  })

  test('nothing', async () => {
    expect(await renderPicture(new Uint8Array())).toBe(damaged)
  })

  test.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)('half of a %s', async (type) => {
    const whole = await photograph(100, 100).toFormat(type).toBuffer()
    const half = whole.subarray(0, Math.floor(whole.length / 2))
    expect(await renderPicture(half)).toBe(damaged)
  })

  test('a bomb, which is not decoded', async () => {
    const began = performance.now()
    const memory = process.memoryUsage().rss
    expect(await renderPicture(bomb(20_000, 20_000))).toBe('it has more than 100 million pixels')
    expect(process.memoryUsage().rss - memory).toBeLessThan(200_000_000)
    expect(performance.now() - began).toBeLessThan(5000)
  })
})

/** A PNG of one colour: few bytes, many pixels. */
function bomb(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((width / 8 + 1) * height), { level: 9 })
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', new Uint8Array()),
  ])
}

function crc32(data: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of data) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
