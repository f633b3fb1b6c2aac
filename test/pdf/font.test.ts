import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'
import { create, openSync } from 'fontkit'
import { expect, test } from 'vitest'
import { packFaces } from '../../scripts/pack-font.ts'
import { glyphsOf } from '../../src/pdf/font.ts'

const { regular } = packFaces()
const original = openSync(
  createRequire(import.meta.url).resolve(
    '@expo-google-fonts/eb-garamond/400Regular/EBGaramond_400Regular.ttf',
  ),
)
const packed = create(inflateSync(Buffer.from(regular.file, 'base64')))

test.each(['A', 'z', '0', 'ö', 'Ł', 'ễ', 'Ω', 'Ж', '’', '-'])(
  '%s is drawn with its own outline, at its own width',
  (character) => {
    const glyph = glyphsOf(regular, character)[0]
    const wanted = original.glyphForCodePoint(character.codePointAt(0) ?? 0)
    expect(wanted.path.toSVG()).not.toBe('')
    expect(packed.getGlyph(glyph?.number ?? 0).path.toSVG()).toBe(wanted.path.toSVG())
    expect(glyph?.width).toBe(wanted.advanceWidth)
  },
)
