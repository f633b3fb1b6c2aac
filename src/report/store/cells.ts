import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
} from '@duckdb/node-api'
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import type { Cell } from './store.ts'

/** Rows of a query by column names, as plain values. */
export async function readCells(
  connection: DuckDBConnection,
  sql: string,
): Promise<readonly Readonly<Record<string, Cell>>[]> {
  const reader = await connection.runAndReadAll(sql)
  const names = reader.columnNames()
  return reader
    .getRows()
    .map((row) => Object.fromEntries(row.map((value, at) => [names[at] ?? '', cellOf(value)])))
}

/** Sums come as 128-bit numbers; none of ours is above what a number holds. */
function cellOf(value: DuckDBValue): Cell {
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue) {
    return Number(value.micros / 1000n)
  }
  if (value instanceof DuckDBDecimalValue) return value.toDouble()
  if (value instanceof DuckDBDateValue) return value.toString()
  throw new Error(`A query gives ${String(value)}, which is no plain value.`)
}
