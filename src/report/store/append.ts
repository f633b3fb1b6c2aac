import { DuckDBDataChunk } from '@duckdb/node-api'
import type { DuckDBConnection, DuckDBType, DuckDBValue } from '@duckdb/node-api'

/** Rows of a chunk: DuckDB's own vector size. */
const chunkSize = 2048

/** How rows become columns. */
export interface Values<Row> {
  readonly types: readonly DuckDBType[]
  /** Reads a column of a row. */
  readonly readers: readonly ((row: Row) => DuckDBValue)[]
}

/** Where rows go to. */
export interface Target {
  readonly table: string
  readonly isTemporary?: true
}

/** Appends rows column by column: many times as fast as value by value. */
export async function appendRows<Row>(
  connection: DuckDBConnection,
  { table, isTemporary }: Target,
  { rows, types, readers }: Values<Row> & { readonly rows: readonly Row[] },
): Promise<void> {
  const place = isTemporary ? (['main', 'temp'] as const) : []
  const appender = await connection.createAppender(table, ...place)
  try {
    for (let from = 0; from < rows.length; from += chunkSize) {
      const part = rows.slice(from, from + chunkSize)
      const chunk = DuckDBDataChunk.create(types, part.length)
      chunk.setColumns(readers.map((read) => part.map(read)))
      appender.appendDataChunk(chunk)
    }
  } finally {
    appender.closeSync()
  }
}
