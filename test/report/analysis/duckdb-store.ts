import { DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { AnalysisStore } from '../../../src/report/analysis/run-sql.ts'
import type { StatementRow } from '../../../src/report/statement-row.ts'
import type { Cell, FactTable } from '../../../src/report/store/store.ts'
import { insertions, statementTable, types } from './tables.ts'

/** A store in memory on DuckDB: what the analysis needs of one, and nothing else. */
export interface MemoryStore extends AnalysisStore {
  close(): void
}

export async function duckdbStore(rows: readonly StatementRow[]): Promise<MemoryStore> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
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
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

async function fill(connection: DuckDBConnection, table: FactTable): Promise<void> {
  const columns = table.columns.map(({ name, type }) => {
    const isTime = table.name === 'statements' && ['at', 'stored'].includes(name)
    const isFlag = table.name === 'statements' && ['success', 'completion'].includes(name)
    return `"${name}" ${isTime ? 'TIMESTAMP' : isFlag ? 'BOOLEAN' : types.duckdb[type]}`
  })
  await connection.run(`CREATE OR REPLACE TEMPORARY TABLE ${table.name} (${columns.join(', ')})`)
  for (const insertion of insertions(table)) await connection.run(insertion)
}

function plain(value: unknown): Cell {
  if (value instanceof Date) return value.getTime()
  return typeof value === 'bigint' ? Number(value) : (value as Cell)
}
