import { PDFHexString } from '@cantoo/pdf-lib'
import type { PDFContext, PDFRef } from '@cantoo/pdf-lib'
import { glyphsOf } from './font.ts'
import type { Glyph, PackedFont } from './font.ts'

/** Puts a font into the file, with the way back from glyphs to text (ISO 32000-1, 9.7.4 and 9.10.3). */
export function embedFont(context: PDFContext, font: PackedFont, texts: readonly string[]): PDFRef {
  const glyphs = new Map(
    texts.flatMap((text) => glyphsOf(font, text).map((glyph) => [glyph.number, glyph] as const)),
  )
  const used = [...glyphs.values()].sort((a, b) => a.number - b.number)
  const name = `CERTIF+${font.name}`
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: {
      Registry: PDFHexString.fromText('Adobe'),
      Ordering: PDFHexString.fromText('Identity'),
      Supplement: 0,
    },
    CIDToGIDMap: 'Identity',
    DW: 0,
    W: used.flatMap(({ number, width }) => [number, [width]]),
    FontDescriptor: descriptor(context, font, name),
  })
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(toUnicode(used))),
    }),
  )
}

function descriptor(context: PDFContext, font: PackedFont, name: string): PDFRef {
  const bytes = Uint8Array.from(atob(font.file), (character) => character.charCodeAt(0))
  const file = context.stream(bytes, { Filter: 'FlateDecode', Length1: font.size })
  return context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      // Serif, and with glyphs beyond Adobe's Latin set.
      Flags: 6,
      FontBBox: [...font.box],
      ItalicAngle: 0,
      Ascent: font.ascent,
      Descent: font.descent,
      CapHeight: font.capHeight,
      StemV: 80,
      FontFile2: context.register(file),
    }),
  )
}

/** A CMap has at most 100 entries in one block. */
function toUnicode(glyphs: readonly Glyph[]): string {
  const hex = (code: number): string => code.toString(16).padStart(4, '0')
  const blocks = Array.from({ length: Math.ceil(glyphs.length / 100) }, (_, at) => {
    const block = glyphs.slice(at * 100, at * 100 + 100)
    const rows = block.map(
      ({ number, character }) => `<${hex(number)}> <${hex(character.charCodeAt(0))}>`,
    )
    return [`${block.length} beginbfchar`, ...rows, 'endbfchar'].join('\n')
  })
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}
