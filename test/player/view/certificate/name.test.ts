import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestName } from '../../../../src/model/progress.ts'
import { givenFirst, tidyName } from '../../../../src/player/view/certificate/name.ts'

test.each([
  { stored: 'Doe, Jane', name: 'Jane Doe' },
  { stored: 'van der Berg,Anna Maria', name: 'Anna Maria van der Berg' },
  { stored: 'Jane Doe', name: 'Jane Doe' },
  { stored: 'Doe,', name: 'Doe,' },
  { stored: 'King, Martin, Jr.', name: 'King, Martin, Jr.' },
  { stored: '', name: '' },
])('"$stored" is suggested as "$name"', ({ stored, name }) => {
  expect(tidyName(givenFirst(stored))).toBe(name)
})

test('letters and their accents are joined, and spaces are single', () => {
  expect(tidyName(' Zoe\u0308 \t Doe\n')).toBe('Zoë Doe')
})

test('a tidy name fits the state, stays as it is, and ends in no half of a character', () => {
  const unit = fc.constantFrom('a', 'Å', ' ', '\t', 'e', '\u0308', '😀', ',')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
      const name = tidyName(text)
      expect(name.length).toBeLessThanOrEqual(longestName)
      expect(tidyName(name)).toBe(name)
      expect(name).not.toMatch(/[\ud800-\udbff]$/)
    }),
  )
})
