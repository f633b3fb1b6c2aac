import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { neutralCsvText, neutralText } from '../../../src/report/output/neutral.ts'

describe('a text cell', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\rx',
    '  =1',
    '\u00A0=1',
    '\u200B=1',
    '\u3000＝1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '﹢1',
  ])('that spreadsheets would work out is held as text: %j', (text) => {
    expect(neutralText(text)).toBe(`'${text}`)
  })

  test.each(['Ben', 'a=b', '1-2', '', ' ', "O'Neil", 'x@example.org', '−3'])(
    'that they would not is left alone: %j',
    (text) => {
      expect(neutralText(text)).toBe(text)
    },
  )

  test.each([
    ['Doe;=1+1', "Doe;'=1+1"],
    ['Doe; "-1', `Doe;' "-1`],
    ['a;b', 'a;b'],
    ['=1;=2', "'=1;'=2"],
  ])('of a CSV file is safe where semicolons part cells: %j', (text, safe) => {
    expect(neutralCsvText(text)).toBe(safe)
  })

  test('never begins like a formula, whatever comes in', () => {
    const texts = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '＝', ' ', '\t', ';', 'a'),
    })
    fc.assert(
      fc.property(texts, (text) => {
        for (const part of neutralCsvText(text).split(';')) {
          expect(part).not.toMatch(/^[\s]*[=+\-@＝]/)
        }
      }),
    )
  })
})
