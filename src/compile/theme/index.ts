import type { VFile } from 'vfile'
import type { AssetStore, ShownMedia } from '../asset.ts'
import { fail } from '../report.ts'
import type { CourseSettings } from '../settings.ts'
import type { YamlValue } from '../yaml-source.ts'
import { hexOf } from './color.ts'
import { brandColors, failureOf, passing } from './palette.ts'
import type { Appearance, BrandColors } from './palette.ts'
import type { FontStack, ThemeSettings } from './schema.ts'
import { shipped } from './shipped.ts'
import { readStyleSheet } from './style-sheet.ts'

/** How a course looks where it differs from the player's own style sheet. */
export interface Theme {
  readonly colors: Readonly<Record<Appearance, BrandColors>>
  readonly text?: FontStack
  readonly headings?: FontStack
  /** In pixels. */
  readonly radius: number
  /** A picture in the package that stands before the course's title. */
  readonly logo?: ShownMedia & { readonly alt: string }
  /** The author's own rules, after all others. */
  readonly css?: string
}

/** What a theme is compiled against. */
export interface ThemeContext {
  /** `course.yaml`: paths are seen from it. */
  readonly file: VFile
  /** Where the author's style sheet is among. */
  readonly texts: readonly VFile[]
  readonly assets: AssetStore
}

type Written = YamlValue<CourseSettings>

/** The theme of a course that asks for one; mistakes in it are reported. */
export function compileTheme(settings: Written, context: ThemeContext): Theme | undefined {
  const written = settings.value.theme
  if (!written) return undefined
  const { text, headings, radius } = shipped[written.name]
  const logo = useLogo(written, settings, context)
  const css = written.css && readStyleSheet(written.css, settings.placeOf('theme', 'css'), context)
  const fonts = { text: written.fonts?.text ?? text, headings: written.fonts?.headings ?? headings }
  return {
    colors: colorsOf(written, settings, context),
    ...(fonts.text && { text: fonts.text }),
    ...(fonts.headings && { headings: fonts.headings }),
    radius: written.radius ?? radius,
    ...(logo && { logo }),
    ...(css && { css }),
  }
}

/** The brand's colours in each appearance: those that the author chose must pass, the others are made to. */
function colorsOf(
  written: ThemeSettings,
  settings: Written,
  context: ThemeContext,
): Theme['colors'] {
  const base = shipped[written.name]
  const light = chosen('brand', 'light', { settings, context }) ?? base.brand
  const dark =
    chosen('brand_dark', 'dark', { settings, context }) ??
    passing(written.brand === undefined ? (base.brandDark ?? light) : light, 'dark')
  return {
    light: brandColors(light, 'light'),
    dark: brandColors(dark, 'dark'),
    contrast: brandColors(passing(light, 'contrast'), 'contrast'),
    contrastDark: brandColors(passing(dark, 'contrastDark'), 'contrastDark'),
  }
}

/** The colour that the author wrote, whose contrast is checked; nothing when there is none that can be used. */
function chosen(
  key: 'brand' | 'brand_dark',
  appearance: Appearance,
  { settings, context: { file } }: { settings: Written; context: ThemeContext },
): string | undefined {
  const text = settings.value.theme?.[key]
  if (text === undefined) return undefined
  const place = settings.placeOf('theme', key)
  const color = hexOf(text)
  if (color === undefined) {
    fail(file, 'theme-color', {
      reason: `\`theme.${key}\`: \`${text}\` is no colour without transparency.`,
      mend: 'Write it as #rrggbb.',
      place,
    })
    return undefined
  }
  const failure = failureOf(color, appearance)
  if (failure) {
    const ratio = (Math.floor(failure.contrast * 10) / 10).toFixed(1)
    fail(file, 'theme-contrast', {
      reason: `\`theme.${key}\`: ${color} beside ${failure.ground} has a contrast of ${ratio}; texts need ${failure.least}.`,
      mend: `The nearest colour that passes is ${failure.mend}.`,
      place,
    })
    return undefined
  }
  return color
}

function useLogo(
  { logo }: ThemeSettings,
  { placeOf }: Written,
  { file, assets }: ThemeContext,
): Theme['logo'] {
  if (!logo) return undefined
  const place = placeOf('theme', 'logo', 'picture')
  if (!/\.(svg|png|jpe?g|webp)$/i.test(logo.picture)) {
    fail(file, 'asset-type', {
      reason: `\`${logo.picture}\` can't be a logo.`,
      mend: 'Use one of .svg .png .jpg .jpeg .webp.',
      place,
    })
    return undefined
  }
  const shown = assets.show(file, logo.picture, place)
  return shown && { ...shown, alt: logo.alt }
}
