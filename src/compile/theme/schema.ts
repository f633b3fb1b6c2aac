import { z } from 'zod'
import { themeNames } from './shipped.ts'
import type { ThemeName } from './shipped.ts'

/** `theme` of `course.yaml`. */
export interface ThemeSettings {
  /** The theme that the others change. */
  readonly name: ThemeName
  /** Of links, buttons and marks, on light ground; any colour that CSS knows. */
  readonly brand?: string | undefined
  /** The same on dark ground; worked out when absent. */
  readonly brand_dark?: string | undefined
  /** Stands before the course's title. */
  readonly logo?: { readonly picture: string; readonly alt: string } | undefined
  /** Families of fonts, the preferred one first. */
  readonly fonts?:
    | { readonly text?: FontStack | undefined; readonly headings?: FontStack | undefined }
    | undefined
  /** Of corners, in pixels, 0-24. */
  readonly radius?: number | undefined
  /** Path of a style sheet that comes after the player's own. */
  readonly css?: string | undefined
}

export type FontStack = readonly string[]

const text = z.string().trim().min(1, 'expected a text')

const fonts = z
  .array(
    text.regex(
      /^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u,
      'expected a name of letters, digits, blanks and hyphens',
    ),
  )
  .min(1, 'expected one or more')

const block = z.strictObject({
  name: z.enum(themeNames, `expected one of ${themeNames.join(', ')}`).default('clinic'),
  brand: text.optional(),
  brand_dark: text.optional(),
  logo: z.strictObject({ picture: text, alt: text.max(120) }).optional(),
  fonts: z.strictObject({ text: fonts.optional(), headings: fonts.optional() }).optional(),
  radius: z.number().min(0).max(24).optional(),
  css: text.optional(),
})

/** The name of a theme alone, or a block that changes one. */
export const themeSchema: z.ZodType<ThemeSettings> = z.union(
  [block, z.enum(themeNames).transform((name) => ({ name }))],
  `expected one of ${themeNames.join(', ')}, or a block that changes one`,
)
