import Color from 'colorjs.io'
import { describe, expect, test } from 'vitest'
import { tokenBlocks } from './palettes.ts'
import type { Palette } from './palettes.ts'

const blocks = tokenBlocks()
const light = blocks.get(':root') ?? new Map<string, string>()

/** Where each palette but the light one holds: as the system asks for it, and as the learner chooses it. */
const twins = {
  dark: ['(prefers-color-scheme: dark) :root:not([data-look])', ":root[data-look='dark']"],
  contrast: ['(prefers-contrast: more) :root:not([data-look])', ":root[data-look='contrast']"],
  'contrast in the dark': [
    '(prefers-contrast: more) and (prefers-color-scheme: dark) :root:not([data-look])',
    "(prefers-color-scheme: dark) :root[data-look='contrast']",
  ],
} as const

const palettes = {
  light,
  ...Object.fromEntries(
    Object.entries(twins).map(([name, [system]]) => [name, blocks.get(system)]),
  ),
}

/** What paper changes in the palette that is on the screen. */
const print = [...tokenBlocks('print.css')].find(([where]) => where.startsWith('print :root'))?.[1]

/** Grounds, and what is written or drawn on them. */
const texts = [
  ...['ink', 'ink-soft', 'brand', 'good', 'bad', 'warn'].flatMap((ink) => [
    [ink, 'paper'],
    [ink, 'ground'],
  ]),
  ...['brand', 'good', 'bad', 'warn'].flatMap((tone) => [
    ['ink', `${tone}-soft`],
    ['ink-soft', `${tone}-soft`],
    [tone, `${tone}-soft`],
  ]),
  ['brand-ink', 'brand'],
  ['paper', 'brand'],
  ['paper', 'good'],
  ['paper', 'bad'],
  ['paper', 'warn'],
] as const
const parts = ['edge', 'focus', 'brand'].flatMap((part) => [
  [part, 'paper'],
  [part, 'ground'],
  [part, 'brand-soft'],
])

/** The pairs of colours of a palette that have less contrast than they should. */
function tooWeak(
  palette: Palette | undefined,
  pairs: readonly (readonly string[])[],
  least: number,
): string[] {
  const colour = (token: string | undefined): Color => new Color(palette?.get(`--${token}`) ?? '')
  return pairs.flatMap(([over, under]) => {
    const ratio = colour(over).contrast(colour(under), 'WCAG21')
    return ratio < least ? [`${over} on ${under}: ${ratio.toFixed(2)}`] : []
  })
}

describe.each(Object.entries(palettes))('the palette %s', (name, palette) => {
  test('has texts that can be read', () => {
    expect(tooWeak(palette, texts, name.startsWith('contrast') ? 7 : 4.5)).toEqual([])
  })

  test('has frames and signs that can be seen', () => {
    expect(tooWeak(palette, parts, 3)).toEqual([])
  })

  test('has texts on paper that can be read', () => {
    const printed = new Map([...(palette ?? []), ...(print ?? [])])
    expect(tooWeak(printed, texts, 4.5)).toEqual([])
  })
})

describe.each(Object.entries(twins))('the palette %s', (_, [system, choice]) => {
  test('is the same, whether the system asks for it or the learner chose it', () => {
    expect(blocks.get(choice)).toEqual(blocks.get(system))
  })

  test('has a value for every colour of the light one', () => {
    const colours = [...light.keys()].filter((token) => /^(#|rgb)/.test(light.get(token) ?? ''))
    expect([...(blocks.get(system)?.keys() ?? [])]).toEqual(expect.arrayContaining(colours))
  })
})
