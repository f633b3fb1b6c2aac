import { BIGINT, DOUBLE, VARCHAR } from '@duckdb/node-api'
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { appendRows } from './append.ts'
import type { Cell, FactTable } from './store.ts'

const types = {
  text: { sql: 'VARCHAR', duck: VARCHAR, read: (cell: Cell): DuckDBValue => cell },
  integer: {
    sql: 'BIGINT',
    duck: BIGINT,
    read: (cell: Cell): DuckDBValue => (cell === null ? null : BigInt(cell)),
  },
  real: { sql: 'DOUBLE', duck: DOUBLE, read: (cell: Cell): DuckDBValue => cell },
} as const

/** Makes a temporary table of facts, in the place of one with its name. */
export async function provideFacts(
  connection: DuckDBConnection,
  { name, columns, rows }: FactTable,
): Promise<void> {
  const fields = columns.map((column) => `${quoted(column.name)} ${types[column.type].sql}`)
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${quoted(name)} (${fields.join(', ')})`)
  await appendRows<readonly Cell[]>(
    connection,
    { table: name, isTemporary: true },
    {
      rows,
      types: columns.map(({ type }) => types[type].duck),
      readers: columns.map(
        ({ type }, at) =>
          (row) =>
            types[type].read(row[at] ?? null),
      ),
    },
  )
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
