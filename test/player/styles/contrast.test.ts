import Color from 'colorjs.io'
import { describe, expect, test } from 'vitest'
import { tokenBlocks } from './palettes.ts'

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

describe.each(Object.entries(palettes))('the palette %s', (name, palette) => {
  const colour = (token: string | undefined): Color => new Color(palette?.get(`--${token}`) ?? '')
  const tooWeak = (pairs: readonly (readonly string[])[], least: number): string[] =>
    pairs.flatMap(([over, under]) => {
      const ratio = colour(over).contrast(colour(under), 'WCAG21')
      return ratio < least ? [`${over} on ${under}: ${ratio.toFixed(2)}`] : []
    })

  test('has texts that can be read', () => {
    expect(tooWeak(texts, name.startsWith('contrast') ? 7 : 4.5)).toEqual([])
  })

  test('has frames and signs that can be seen', () => {
    expect(tooWeak(parts, 3)).toEqual([])
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
