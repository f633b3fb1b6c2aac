import type { ColumnType } from '../sections.ts'
import { plainText } from './plain-text.ts'

/** What stands in a cell before an output writes it: days `YYYY-MM-DD`, months `YYYY-MM`, shares 0-1, times whole seconds. */
export type Cell = string | number | null

/**
 * The cell of a value by the type of its column. `null` and `undefined` are empty.
 *
 * @throws where a value does not fit its column, which is a mistake of the analysis.
 */
export function cellOf(type: ColumnType, value: unknown): Cell {
  return value === null || value === undefined ? null : cells[type](value)
}

const cells: { readonly [T in ColumnType]: (value: unknown) => Cell } = {
  text: textOf,
  integer: (value) => Math.round(numberOf(value)),
  number: (value) => rounded(numberOf(value)),
  share: (value) => rounded(numberOf(value)),
  day: (value) => dateOf(value, /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  month: (value) => dateOf(value, /^\d{4}-(0[1-9]|1[0-2])$/),
  seconds: (value) => Math.round(numberOf(value)),
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return plainText(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(flagText).join('; ')
  throw new Error(`A column of texts holds ${JSON.stringify(value)}.`)
}

function flagText({ rule, reason }: { readonly rule: string; readonly reason: string }): string {
  return plainText(`${rule}: ${reason}`)
}

function numberOf(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw new Error(`A column of numbers holds ${String(value)}.`)
}

/** Four decimals: a learner of ten thousand still shows. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

function dateOf(value: unknown, form: RegExp): string {
  if (typeof value === 'string' && form.test(value)) return value
  throw new Error(`A column of days or months holds ${JSON.stringify(value)}.`)
}
