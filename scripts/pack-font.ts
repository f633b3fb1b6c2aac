// Cuts a font down to the letters of European names, for the PDF of the certificate.
import { createRequire } from 'node:module'
import { deflateSync } from 'node:zlib'
import { openSync } from 'fontkit'
import type { Faces } from '../src/pdf/drawing.ts'
import type { PackedFont } from '../src/pdf/font.ts'

type Font = ReturnType<typeof openSync>

/** Latin with its accents (Vietnamese too), Greek, Cyrillic, and the signs of running text. */
const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa1, 0xac],
  [0xae, 0x17f],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x218, 0x21b],
  [0x2b9, 0x2bc],
  [0x386, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x1e80, 0x1e85],
  [0x1e9e, 0x1e9e],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2015],
  [0x2018, 0x2022],
  [0x2026, 0x2026],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
]

/** Letters between which kerning is kept; accented ones follow them. */
const kerned = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.,-’')

/** The faces of the certificate, ready to be put into a PDF. */
export function packFaces(): Faces {
  const open = (path: string): Font =>
    openSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/eb-garamond/${path}.ttf`))
  return {
    regular: packFont(open('400Regular/EBGaramond_400Regular')),
    bold: packFont(open('600SemiBold/EBGaramond_600SemiBold')),
  }
}

/** @throws when the font measures otherwise than in thousandths, or numbers glyphs otherwise than in their order. */
function packFont(font: Font): PackedFont {
  if (font.unitsPerEm !== 1000) throw new Error('The font does not measure in thousandths.')
  const codes = ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
    .filter((code) => font.hasGlyphForCodePoint(code))
  const subset = font.createSubset()
  const glyphs = codes.map((code, index) => {
    const glyph = font.glyphForCodePoint(code)
    if (subset.includeGlyph(glyph) !== index + 1) throw new Error(`U+${code} shares its glyph.`)
    return glyph
  })
  const file = subset.encode()
  const { minX, minY, maxX, maxY } = font.bbox
  return {
    name: font.postscriptName,
    file: deflateSync(file, { level: 9 }).toString('base64'),
    size: file.length,
    characters: String.fromCodePoint(...codes),
    widths: glyphs.map((glyph) => glyph.advanceWidth),
    kerning: kerningOf(font),
    ascent: font.ascent,
    descent: font.descent,
    capHeight: font.capHeight,
    box: [minX, minY, maxX, maxY],
  }
}

function kerningOf(font: Font): Record<string, number> {
  const pairs = kerned.flatMap((left) => kerned.map((right) => left + right))
  const measured = pairs.map((pair) => {
    const { glyphs, positions } = font.layout(pair, ['kern'])
    const [first, at] = [glyphs[0], positions[0]]
    const kern = glyphs.length === 2 && first && at ? at.xAdvance - first.advanceWidth : 0
    return [pair, kern] as const
  })
  return Object.fromEntries(measured.filter(([, kern]) => kern !== 0))
}
