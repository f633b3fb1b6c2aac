import { contrast, nearest, tint } from './color.ts'

/** What the brand colour is seen on and beside, in one appearance of the player; a test compares them with its style sheet. */
interface Surface {
  readonly paper: string
  readonly ground: string
  /** The faintest text on the soft tint of the brand. */
  readonly ink: string
  /** Share of the brand in its soft tint. */
  readonly soft: number
  /** Least contrast of texts (WCAG 2.2, 1.4.3 and 1.4.6). */
  readonly least: number
}

/** Between these a learner, or the device, chooses. */
export type Appearance = 'light' | 'dark' | 'contrast' | 'contrastDark'

export const surfaces: Readonly<Record<Appearance, Surface>> = {
  light: { paper: '#ffffff', ground: '#f2f5f8', ink: '#4d5a67', soft: 0.09, least: 4.5 },
  dark: { paper: '#171f27', ground: '#0e141a', ink: '#aab6c2', soft: 0.16, least: 4.5 },
  contrast: { paper: '#ffffff', ground: '#ffffff', ink: '#1f2933', soft: 0.1, least: 7 },
  contrastDark: { paper: '#000000', ground: '#000000', ink: '#e2e8ee', soft: 0.2, least: 7 },
}

/** The colours of one appearance that a theme decides, as `#rrggbb`. */
export interface BrandColors {
  readonly brand: string
  /** Of texts on the brand. */
  readonly brandInk: string
  readonly brandSoft: string
}

/** A pair of colours that can't be told apart well enough. */
export interface Failure {
  /** What the brand stands on. */
  readonly ground: string
  readonly contrast: number
  readonly least: number
  /** The colour nearest to the brand that passes everywhere. */
  readonly mend: string
}

/** The worst pair of the brand in an appearance; nothing when all of them pass. */
export function failureOf(brand: string, appearance: Appearance): Failure | undefined {
  const { least } = surfaces[appearance]
  const worst = pairsOf(brand, appearance).sort((a, b) => a.contrast - b.contrast)[0]
  if (!worst || worst.contrast >= least) return undefined
  return { ...worst, least, mend: passing(brand, appearance) }
}

/** The brand as this appearance can show it: itself, or the nearest colour that passes. */
export function passing(brand: string, appearance: Appearance): string {
  const { least } = surfaces[appearance]
  return nearest(brand, (color) =>
    pairsOf(color, appearance).every((pair) => pair.contrast >= least),
  )
}

/** The colours that go with a brand that passes. */
export function brandColors(brand: string, appearance: Appearance): BrandColors {
  return { brand, brandInk: inkOn(brand), brandSoft: softOf(brand, appearance) }
}

function pairsOf(brand: string, appearance: Appearance): { ground: string; contrast: number }[] {
  const { paper, ground, ink } = surfaces[appearance]
  const soft = softOf(brand, appearance)
  return [
    ...[paper, ground, soft, inkOn(brand)].map((color) => ({
      ground: color,
      contrast: contrast(brand, color),
    })),
    { ground: soft, contrast: contrast(ink, soft) },
  ]
}

function softOf(brand: string, appearance: Appearance): string {
  const { paper, soft } = surfaces[appearance]
  return tint(paper, brand, soft)
}

/** White or black, whichever is read better on the colour. */
function inkOn(color: string): string {
  return contrast('#ffffff', color) >= contrast('#000000', color) ? '#ffffff' : '#000000'
}
