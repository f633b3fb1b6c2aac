import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { joined, literal, tuple } from '../../../src/downloads/typst/code.ts'

/** Reads a literal as typst does. */
function read(code: string): string {
  const [, inner = ''] = /^"((?:[^"\\]|\\["\\nt])*)"$/s.exec(code) ?? []
  return inner.replace(/\\(.)/gs, (_, sign: string) => ({ n: '\n', t: '\t' })[sign] ?? sign)
}

/** Bits of typst code, as somebody would write who wants out of the text. */
const hostile = fc.constantFrom(
  '"',
  '\\',
  '\\"',
  '"; panic("',
  '#',
  '*/',
  '//',
  '${',
  '\\u{22}',
  '\n',
  '<a>',
)

test('any text survives as a literal, and none ends it', () => {
  const text = fc
    .array(fc.oneof(fc.string({ unit: 'grapheme' }), hostile))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (text) => {
      const kept = text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (sign) =>
        /[\t\n]/.test(sign) ? sign : '',
      )
      expect(read(literal(text))).toBe(kept)
      expect(literal(text)).toMatch(/^"(?:[^"\\]|\\["\\nt])*"$/s)
    }),
  )
})

test('signs that no face can show are left out', () => {
  expect(literal('a\u0000b\ud800c\u202ed')).toBe('"abc\u202ed"')
})

test('nothing is content too, and a list of one is a list', () => {
  expect(joined([])).toBe('{[]; }')
  expect(tuple(['1'])).toBe('(1, )')
})
