import {
  BOOLEAN,
  DOUBLE,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  JSToDuckDBValueConverter,
  TIMESTAMP,
  VARCHAR,
} from '@duckdb/node-api'
import type { DuckDBConnection, DuckDBType } from '@duckdb/node-api'
import type { AnalysisStore } from '../../../src/report/analysis/run-sql.ts'
import type { StatementRow } from '../../../src/report/statement-row.ts'
import type { Cell, FactTable } from '../../../src/report/store/store.ts'
import { statementTable } from './tables.ts'

/** One for all stores: each has a connection of its own, and temporary tables belong to one. */
const instance = await DuckDBInstance.create(':memory:', { threads: '1' })

/** A store in memory on DuckDB: what the analysis needs of one, and nothing else. */
export interface MemoryStore extends AnalysisStore {
  close(): void
}

export async function duckdbStore(rows: readonly StatementRow[]): Promise<MemoryStore> {
  const connection = await instance.connect()
  await fill(connection, statementTable(rows, 'number'))
  return {
    provide: (table) => fill(connection, table),
    query: async (sql) => {
      const reader = await connection.runAndReadAll(sql)
      return reader
        .getRowObjectsJS()
        .map((row) =>
          Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
        )
    },
    close: () => connection.closeSync(),
  }
}

async function fill(connection: DuckDBConnection, table: FactTable): Promise<void> {
  const types = table.columns.map(({ name, type }) => typeOf(table.name, name, type))
  const columns = table.columns.map(({ name }, at) => `"${name}" ${String(types[at])}`)
  await connection.run(`CREATE OR REPLACE TEMPORARY TABLE ${table.name} (${columns.join(', ')})`)
  const appender = await connection.createAppender(table.name, 'main', 'temp')
  for (let from = 0; from < table.rows.length; from += 2048) {
    const chunk = DuckDBDataChunk.create(types)
    const rows = table.rows.slice(from, from + 2048)
    chunk.setRowsConverted(
      rows.map((row) => row.map((cell, at) => given(cell, types[at]))),
      JSToDuckDBValueConverter,
    )
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

const basic = { text: VARCHAR, integer: INTEGER, real: DOUBLE }

function typeOf(table: string, column: string, type: keyof typeof basic): DuckDBType {
  if (table !== 'statements') return basic[type]
  if (['at', 'stored'].includes(column)) return TIMESTAMP
  return ['success', 'completion'].includes(column) ? BOOLEAN : basic[type]
}

function given(cell: Cell, type: DuckDBType | undefined): Cell | Date {
  return type === TIMESTAMP && typeof cell === 'string'
    ? new Date(`${cell.replace(' ', 'T')}Z`)
    : cell
}

function plain(value: unknown): Cell {
  if (value instanceof Date) return value.getTime()
  return typeof value === 'bigint' ? Number(value) : (value as Cell)
}
