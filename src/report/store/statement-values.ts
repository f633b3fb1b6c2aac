import {
  BOOLEAN,
  DOUBLE,
  DuckDBTimestampValue,
  INTEGER,
  TIMESTAMP,
  VARCHAR,
} from '@duckdb/node-api'
import type { DuckDBValue } from '@duckdb/node-api'
import { daySpan } from '../day-number.ts'
import { columns } from '../statement-row.ts'
import type { StatementRow } from '../statement-row.ts'
import type { Values } from './append.ts'
import { storedColumns } from './schema.ts'

const duckTypes = { VARCHAR, INTEGER, DOUBLE, BOOLEAN, TIMESTAMP } as const

type Read = (row: StatementRow) => DuckDBValue

const readers = columns.map((name): Read => {
  if (name === 'at' || name === 'stored') {
    return (row) => new DuckDBTimestampValue(BigInt(row[name]) * 1000n)
  }
  return (row) => row[name]
})

/** A row of `statements`, with the day and the month behind it. */
export const statementValues: Values<StatementRow> = {
  types: [...columns.map((name) => duckTypes[storedColumns[name].type]), INTEGER, VARCHAR],
  readers: [
    ...readers,
    ({ at }) => Math.floor(at / daySpan),
    ({ at }) => monthOf(Math.floor(at / daySpan)),
  ],
}

const months = new Map<number, string>()

/** `YYYY-MM` of a day since 1970, UTC. */
function monthOf(day: number): string {
  const known = months.get(day)
  if (known !== undefined) return known
  const month = new Date(day * daySpan).toISOString().slice(0, 7)
  months.set(day, month)
  return month
}
