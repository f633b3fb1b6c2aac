import { describe, expect, test } from 'vitest'
import { filmSize } from '../../src/media/film/size.ts'

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))
const u32 = (value: number): Uint8Array => {
  const data = new Uint8Array(4)
  new DataView(data.buffer).setUint32(0, value)
  return data
}

/** A box of an MP4: length, type, content. */
function box(type: string, ...content: readonly Uint8Array[]): Uint8Array {
  const data = joined(...content)
  return joined(u32(data.length + 8), new TextEncoder().encode(type), data)
}

/** A track's header with its matrix and size, in whole pixels. */
function header(width: number, height: number, isTurned = false): Uint8Array {
  const one = 0x10000
  const matrix = isTurned
    ? [0, one, 0, 0xffff0000, 0, 0, 0, 0, 0x40000000]
    : [one, 0, 0, 0, one, 0, 0, 0, 0x40000000]
  const numbers = [...matrix, width * one, height * one].map(u32)
  return box('trak', box('tkhd', new Uint8Array(40), ...numbers))
}

/** An element of a WebM: id, length in one byte, content. */
function element(id: readonly number[], content: Uint8Array): Uint8Array {
  return joined(bytes(...id, 0x80 | content.length), content)
}

const webm = joined(
  element([0x1a, 0x45, 0xdf, 0xa3], bytes()),
  // A recording does not know its own length.
  bytes(0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
  element(
    [0x16, 0x54, 0xae, 0x6b],
    joined(
      element([0xae], element([0xe1], bytes())),
      element(
        [0xae],
        element(
          [0xe0],
          joined(element([0xb0], bytes(0x02, 0x80)), element([0xba], bytes(0x01, 0x68))),
        ),
      ),
    ),
  ),
)

describe('the size of a film', () => {
  test.each([
    ['an MP4', box('moov', header(1920, 1080)), { width: 1920, height: 1080 }],
    [
      'an MP4 with sound first',
      box('moov', header(0, 0), header(640, 360)),
      { width: 640, height: 360 },
    ],
    [
      'an MP4 with its data first',
      joined(box('ftyp', u32(1)), box('mdat', new Uint8Array(50)), box('moov', header(640, 360))),
      { width: 640, height: 360 },
    ],
    ['an MP4 filmed upright', box('moov', header(1920, 1080, true)), { width: 1080, height: 1920 }],
    ['a WebM', webm, { width: 640, height: 360 }],
    ['a sound', box('moov', header(0, 0)), undefined],
    ['a text', new TextEncoder().encode('no film at all'), undefined],
    ['nothing', bytes(), undefined],
  ])('of %s', (_, data, size) => {
    expect(filmSize(data)).toEqual(size)
  })
})

test.each([
  ['MP4', box('moov', header(1920, 1080))],
  ['WebM', webm],
])('an %s that ends early, anywhere, has a size or none, and breaks nothing', (_, data) => {
  const sizes = Array.from({ length: data.length }, (_, end) => filmSize(data.subarray(0, end)))
  expect(sizes.every((size) => size === undefined || size.width > 0)).toBe(true)
  expect(sizes[4]).toBeUndefined()
})
