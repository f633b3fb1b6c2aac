import { readFileSync } from 'node:fs'
import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import { contrast } from '../../src/compile/theme/color.ts'
import { brandColors, failureOf, passing, surfaces } from '../../src/compile/theme/palette.ts'
import type { Appearance } from '../../src/compile/theme/palette.ts'
import { themeNames } from '../../src/compile/theme/shipped.ts'
import { assetOf, folderOf, messagesOf, mini, settingsWith } from './mini-course.ts'

const appearances = Object.keys(surfaces) as Appearance[]

const colors = integer({ min: 0, max: 0xffffff }).map(
  (number) => `#${number.toString(16).padStart(6, '0')}`,
)

function themeOf(text: string, sources = {}): ReturnType<typeof compile> {
  const change = { ...settingsWith('exams:', `theme: ${text}\nexams:`), ...sources }
  return compile(folderOf({ ...mini, ...change }, [assetOf('assets/dots.svg', '<svg/>')]))
}

describe.each(appearances)('on the grounds of the %s appearance', (appearance) => {
  test('the colour that is offered for any other can be read everywhere', () => {
    assert(
      property(colors, (color) => {
        const offered = passing(color, appearance)
        expect(failureOf(offered, appearance)).toBeUndefined()
        const { paper, ground, ink, least } = surfaces[appearance]
        const { brandInk, brandSoft } = brandColors(offered, appearance)
        for (const other of [paper, ground, brandSoft, brandInk])
          expect(contrast(offered, other)).toBeGreaterThanOrEqual(least)
        expect(contrast(ink, brandSoft)).toBeGreaterThanOrEqual(least)
      }),
      { numRuns: 20 },
    )
  })

  test('a colour that can be read is offered as it is', () => {
    assert(
      property(colors, (color) => {
        if (!failureOf(color, appearance)) expect(passing(color, appearance)).toBe(color)
      }),
      { numRuns: 20 },
    )
  })
})

test.each(themeNames)('the theme %s can be read in every appearance', (name) => {
  const { files, compiled } = themeOf(name)
  expect(messagesOf(files)).toEqual([])
  expect(appearances.map((at) => failureOf(compiled?.theme?.colors[at].brand ?? '', at))).toEqual(
    appearances.map(() => undefined),
  )
})

test('a course without a theme has none, and the revision it always had', () => {
  const plain = compile(folderOf(mini)).compiled
  expect(plain?.theme).toBeUndefined()
  expect(themeOf('garden').compiled?.course.revision).not.toBe(plain?.course.revision)
})

test('the colour for dark ground is worked out from the brand', () => {
  expect(themeOf('{ brand: "#7a1f5c" }').compiled?.theme?.colors).toMatchInlineSnapshot(`
    {
      "contrast": {
        "brand": "#7a1f5c",
        "brandInk": "#ffffff",
        "brandSoft": "#f2e9ef",
      },
      "contrastDark": {
        "brand": "#f28dc9",
        "brandInk": "#000000",
        "brandSoft": "#301c28",
      },
      "dark": {
        "brand": "#da77b3",
        "brandInk": "#000000",
        "brandSoft": "#362d3d",
      },
      "light": {
        "brand": "#7a1f5c",
        "brandInk": "#ffffff",
        "brandSoft": "#f3ebf0",
      },
    }
  `)
})

test('a style sheet of the author shows files of the course, and comes out small', () => {
  const { files, compiled } = themeOf('{ css: assets/own.css }', {
    'assets/own.css':
      '/* Dots. */\n.page {\n  background: url("dots.svg");\n  clip-path: url(#cut);\n}\n',
  })
  expect(messagesOf(files)).toEqual([])
  expect(compiled?.theme?.css).toMatch(
    /^\.page\{background:url\(assets\/dots-[0-9a-f]{8}\.svg\);clip-path:url\(#cut\)\}$/,
  )
})

test('the grounds are those of the player’s style sheet', () => {
  const css = readFileSync(new URL('../../src/player/styles/tokens.css', import.meta.url), 'utf8')
  const palettes = [...css.matchAll(/:root[^{]*\{([^}]*--ink-soft[^}]*)\}/g)].map(
    ([, rules = '']) =>
      ['paper', 'ground', 'ink-soft'].map(
        (name) => new RegExp(`--${name}: (#\\w+)`).exec(rules)?.[1],
      ),
  )
  const known = appearances.map((at) => [surfaces[at].paper, surfaces[at].ground, surfaces[at].ink])
  expect(new Set(palettes.map(String))).toEqual(new Set(known.map(String)))
})
