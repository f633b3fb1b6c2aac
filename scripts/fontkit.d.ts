/** The few things that the build and its tests ask of fontkit, which brings no types. */
declare module 'fontkit' {
  interface Glyph {
    readonly advanceWidth: number
    readonly path: { toSVG(): string }
  }
  interface Subset {
    includeGlyph(glyph: Glyph): number
    encode(): Uint8Array
  }
  interface Font {
    readonly postscriptName: string
    readonly unitsPerEm: number
    readonly ascent: number
    readonly descent: number
    readonly capHeight: number
    readonly bbox: {
      readonly minX: number
      readonly minY: number
      readonly maxX: number
      readonly maxY: number
    }
    hasGlyphForCodePoint(code: number): boolean
    glyphForCodePoint(code: number): Glyph
    getGlyph(number: number): Glyph
    layout(
      text: string,
      features: readonly string[],
    ): {
      readonly glyphs: readonly Glyph[]
      readonly positions: readonly { readonly xAdvance: number }[]
    }
    createSubset(): Subset
  }
  export function create(file: Uint8Array): Font
  export function openSync(path: string): Font
}
