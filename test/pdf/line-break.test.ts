import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines } from '../../src/pdf/line-break.ts'

const within =
  (measure: number) =>
  (line: string): boolean =>
    line.length <= measure

test.each([
  { text: 'one two three four', measure: 40, lines: ['one two three four'] },
  { text: 'one two three four five', measure: 20, lines: ['one two three', 'four five'] },
  { text: 'incomprehensibilities go', measure: 5, lines: ['incomprehensibilities', 'go'] },
  { text: '', measure: 5, lines: [] },
])('"$text" in $measure characters', ({ text, measure, lines }) => {
  expect(breakLines(text, within(measure))).toEqual(lines)
})

test('no word is lost, and no line is wider than it may be unless one word is', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 30 })
  fc.assert(
    fc.property(words, fc.integer({ min: 5, max: 40 }), (words, measure) => {
      const lines = breakLines(words.join(' '), within(measure))
      expect(lines.join(' ')).toBe(words.join(' '))
      expect(lines.filter((line) => line.length > measure && line.includes(' '))).toEqual([])
    }),
  )
})
