import type { DuckDBConnection } from '@duckdb/node-api'
import { optionalOf } from '../privacy/allow-list.ts'
import type { OptionalColumn } from '../privacy/allow-list.ts'
import { schemaVersion } from './schema.ts'

/** What a store knows about itself. */
export interface StoreAbout {
  /** The course's IRI. */
  readonly course: string
  /** Of the key that its pseudonyms are made with; empty where there are none. */
  readonly fingerprint: string
  /** The optional columns that it keeps; all when absent. */
  readonly columns?: readonly OptionalColumn[]
  /** Nothing older is kept: milliseconds since 1970. */
  readonly keptFrom: number
}

/** With the version that the tables are in. */
export async function readAbout(
  connection: DuckDBConnection,
): Promise<StoreAbout & { readonly version: number }> {
  const reader = await connection.runAndReadAll('SELECT key, value FROM about')
  const values = new Map(reader.getRows().map(([key, value]) => [key, String(value)]))
  const columns = values.get('columns')
  return {
    version: Number(values.get('version') ?? Infinity),
    course: values.get('course') ?? '',
    fingerprint: values.get('fingerprint') ?? '',
    ...(columns !== undefined && { columns: optionalOf(columns.split(',')) }),
    keptFrom: Number(values.get('keptFrom') ?? 0),
  }
}

/** Writes it into the tables of a new database, which may be attached under a name. */
export async function writeAbout(
  connection: DuckDBConnection,
  { columns, ...about }: StoreAbout,
  database?: string,
): Promise<void> {
  const table = database === undefined ? 'about' : `${database}.about`
  const values = {
    version: schemaVersion,
    ...about,
    ...(columns && { columns: columns.join(',') }),
  }
  for (const [key, value] of Object.entries(values)) {
    await connection.run(`INSERT INTO ${table} VALUES ($key, $value)`, {
      key,
      value: String(value),
    })
  }
}
