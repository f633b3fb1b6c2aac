import { plainName } from '../csv/columns.ts'

const yes = new Set(['yes', 'y', 'true', '1', 'x'])
const gone = new Set([
  'terminated',
  'inactive',
  'left',
  'leaver',
  'suspended',
  'disabled',
  'former',
  'retired',
  'deactivated',
  'resigned',
  'withdrawn',
])
const no = new Set(['no', 'n', 'false', '0'])

/** Columns where a yes means that somebody has left. */
const negative = new Set(['terminated', 'inactive', 'suspended'])

/** Whether somebody is still there, by the cell of such a column and its name; whoever is not said to have left is. */
export function isActive(column: string, cell: string): boolean {
  const word = plainName(cell)
  if (gone.has(word)) return false
  return negative.has(plainName(column)) ? !yes.has(word) : !no.has(word)
}
