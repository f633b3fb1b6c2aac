/** A TrueType font cut down to some characters when the tool was built. Lengths are thousandths of the font size. */
export interface PackedFont {
  /** PostScript name. */
  readonly name: string
  /** The font file, deflated, in base64. */
  readonly file: string
  /** Bytes of the file before it was deflated. */
  readonly size: number
  /** The characters it has, one code unit each; the glyph of the first has the number 1. */
  readonly characters: string
  /** Advance widths, in the order of the characters. */
  readonly widths: readonly number[]
  /** What lies between two letters beside their widths, by the pair; letters with accents follow their base letters. */
  readonly kerning: Readonly<Record<string, number>>
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly box: readonly number[]
}

/** One glyph of a text, with the room before it that kerning gives or takes. */
export interface Glyph {
  readonly number: number
  readonly character: string
  readonly width: number
  readonly kern: number
}

/** Composed letters, and one kind of space: a font has one glyph for each. */
function normalText(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Whether the font has a glyph for every character. */
export function hasAll({ characters }: PackedFont, text: string): boolean {
  return Array.from(normalText(text)).every((character) => characters.includes(character))
}

export function glyphsOf(font: PackedFont, text: string): Glyph[] {
  const letters = Array.from(normalText(text))
  return letters.map((character, at) => {
    const index = font.characters.indexOf(character)
    const pair = baseOf(letters[at - 1] ?? '') + baseOf(character)
    return {
      number: index + 1,
      character,
      width: font.widths[index] ?? 0,
      kern: font.kerning[pair] ?? 0,
    }
  })
}

/** Width of a text in points; `tracking` is added after each character. */
export function widthOf(
  font: PackedFont,
  text: string,
  { size, tracking }: { readonly size: number; readonly tracking: number },
): number {
  const glyphs = glyphsOf(font, text)
  const units = glyphs.reduce((sum, { width, kern }) => sum + width + kern, 0)
  return (units * size) / 1000 + glyphs.length * tracking
}

function baseOf(character: string): string {
  return character.normalize('NFD').charAt(0)
}
