import { expect, test } from 'vitest'
import { cellOf } from '../../../src/report/output/cell.ts'
import { hostileNames } from '../sample-report.ts'

test.each([
  ['text', hostileNames.terminal, 'Eve Red'],
  ['text', hostileNames.directions, 'Ada ecalevol'],
  ['text', hostileNames.lines, 'Line Break'],
  ['text', 'half \uD83D', 'half '],
  ['text', true, 'yes'],
  ['text', [{ rule: 'too-easy', reason: 'All right.' }], 'too-easy: All right.'],
  ['integer', -3, -3],
  ['number', 1 / 3, 0.3333],
  ['share', 5 / 6, 0.8333],
  ['seconds', 61.4, 61],
  ['day', '2026-02-28', '2026-02-28'],
  ['month', '2026-02', '2026-02'],
  ['day', null, null],
  ['number', undefined, null],
] as const)('a cell of a column of type %s is neutral: %j', (type, value, cell) => {
  expect(cellOf(type, value)).toBe(cell)
})

test.each([
  ['text', 3],
  ['integer', '3'],
  ['share', Number.NaN],
  ['seconds', 5n],
  ['day', '2026-13-01'],
  ['day', '2026-01-01T00:00:00Z'],
  ['month', '2026-01-01'],
] as const)('a cell of a column of type %s refuses what does not fit: %s', (type, value) => {
  expect(() => cellOf(type, value)).toThrow(/^A column of /)
})
