import type { Cell } from '../store/store.ts'
import { dayText } from '../day-number.ts'

/** A line of a query's result, by column names. */
export type Row = Readonly<Record<string, Cell>>

export function textIn(row: Row, column: string): string {
  return String(row[column] ?? '')
}

export function textOrNull(row: Row, column: string): string | null {
  return typeof row[column] === 'string' ? row[column] : null
}

export function countIn(row: Row, column: string): number {
  return Number(row[column] ?? 0)
}

/** A measured value to twelve decimals: the order in which an engine adds up must not change a report. */
export function measureIn(row: Row, column: string): number | null {
  const value = row[column] ?? null
  return value === null ? null : Math.round(Number(value) * 1e12) / 1e12
}

/** A day as `YYYY-MM-DD`. */
export function dayIn(row: Row, column: string): string | null {
  const value = row[column] ?? null
  return value === null ? null : dayText(Number(value))
}
