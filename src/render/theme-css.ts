import type { Appearance, BrandColors } from '../compile/theme/palette.ts'
import type { Theme } from '../compile/theme/index.ts'

/** Where the player's style sheet sets the colours of an appearance: by the device's wish and by the learner's. */
const places: Readonly<Record<Appearance, (rule: string) => string>> = {
  light: (rule) => `:root{${rule}}`,
  dark: (rule) => either('(prefers-color-scheme:dark)', ':root[data-look=dark]', rule),
  contrast: (rule) => either('(prefers-contrast:more)', ':root[data-look=contrast]', rule),
  contrastDark: (rule) =>
    `@media (prefers-color-scheme:dark){${either('(prefers-contrast:more)', ':root[data-look=contrast]', rule)}}`,
}

function either(wish: string, choice: string, rule: string): string {
  return `@media ${wish}{:root:not([data-look]){${rule}}}${choice}{${rule}}`
}

/** Rules that come after the player's own style sheet: what the theme decides, then the author's. */
export function themeCss({ colors, text, headings, radius, css }: Theme): string {
  const fonts = [
    ...(text ? [`--font-text:${stack(text)}`] : []),
    ...(headings ? [`--font-head:${stack(headings)}`] : []),
  ]
  return [
    `:root{${[...fonts, `--radius:${radius}px`].join(';')}}`,
    ...(Object.keys(places) as Appearance[]).map((at) => places[at](brandRule(colors[at]))),
    ...(css ? [css] : []),
  ].join('')
}

function brandRule({ brand, brandInk, brandSoft }: BrandColors): string {
  return `--brand:${brand};--focus:${brand};--brand-ink:${brandInk};--brand-soft:${brandSoft}`
}

/** Families that CSS itself knows; as names of files they would be quoted. */
const generic = /^(serif|sans-serif|monospace|system-ui|ui-serif|ui-sans-serif|ui-rounded)$/

function stack(families: readonly string[]): string {
  return families.map((family) => (generic.test(family) ? family : `"${family}"`)).join(',')
}
