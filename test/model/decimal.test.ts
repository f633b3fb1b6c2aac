import { expect, test } from 'vitest'
import { readDecimal } from '../../src/model/decimal.ts'

test.each([
  ['1.5', '1.5'],
  ['1,5', '1.5'],
  ['  -3 ', '-3'],
  ['−3', '-3'],
  ['+3', '3'],
  ['.5', '0.5'],
  ['-,5', '-0.5'],
  ['5.', '5'],
  ['007', '007'],
  ['1,50', '1.50'],
  ['123456789012', '123456789012'],
])('%j is the number %s', (text, decimal) => {
  expect(readDecimal(text)).toBe(decimal)
})

test.each([
  '',
  ' ',
  '-',
  '.',
  ',',
  '1.2.3',
  '1,000.5',
  '1 000',
  '1e3',
  '0x10',
  '--1',
  '1-',
  '5 T',
  'NaN',
  'Infinity',
  '٣',
  '1234567890123',
  '.12345678901',
])('%j is no number', (text) => {
  expect(readDecimal(text)).toBeUndefined()
})
