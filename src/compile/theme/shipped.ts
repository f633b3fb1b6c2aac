import type { FontStack } from './schema.ts'

/** Themes that the tool brings. */
export const themeNames = ['clinic', 'garden', 'ink'] as const

export type ThemeName = (typeof themeNames)[number]

/** What a theme decides; a course may change each of it. */
export interface ShippedTheme {
  /** On light ground. */
  readonly brand: string
  readonly brandDark?: string
  readonly text?: FontStack
  readonly headings?: FontStack
  /** In pixels. */
  readonly radius: number
}

const serif: FontStack = [
  'Charter',
  'Bitstream Charter',
  'Sitka Text',
  'Cambria',
  'Georgia',
  'serif',
]

/** All use fonts that devices have: none is downloaded. */
export const shipped: Readonly<Record<ThemeName, ShippedTheme>> = {
  /** That of the player's own style sheet: blue, with system fonts. */
  clinic: { brand: '#0b5cad', brandDark: '#7db8f0', radius: 10 },
  /** Quiet green, headings with serifs, rounder. */
  garden: { brand: '#1d6b52', headings: serif, radius: 16 },
  /** Plum on paper, text with serifs, square. */
  ink: { brand: '#6b2a5b', text: serif, headings: serif, radius: 2 },
}
