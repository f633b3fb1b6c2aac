import type { DuckDBConnection } from '@duckdb/node-api'
import type { Privacy } from '../privacy/privacy.ts'
import { fingerprintOf } from '../privacy/pseudonym.ts'
import { readAbout, writeAbout } from './about.ts'
import type { StoreAbout } from './about.ts'
import { createTables, schemaVersion } from './schema.ts'
import { StoreProblem } from './store-problem.ts'
import { inTransaction } from './transaction.ts'

/** Whose records a store is opened for. */
export interface StoreOptions {
  /** The course's IRI. */
  readonly course: string
  /** How records are protected: a store keeps to what it was begun with. */
  readonly privacy?: Privacy
  /** Rows that are held in memory while they are added; 50,000 unless given. */
  readonly roundSize?: number
}

/** What the store in a file says about itself; a file without tables becomes one. @throws {@link StoreProblem} */
export async function enterStore(
  connection: DuckDBConnection,
  path: string,
  options: StoreOptions,
): Promise<StoreAbout> {
  const { course, privacy: { key, columns } = {} } = options
  const wanted = {
    course,
    fingerprint: key === undefined ? '' : fingerprintOf(key),
    ...(columns && { columns }),
  }
  const reader = await connection.runAndReadAll(
    'SELECT table_name FROM duckdb_tables() WHERE database_name = current_database()',
  )
  const tables = reader.getRows().flat()
  if (tables.length === 0) return begin(connection, { ...wanted, keptFrom: 0 })
  if (!tables.includes('about') || !tables.includes('statements')) {
    throw new StoreProblem(`${path} is a database of something else. Name another file.`)
  }
  const { version, ...about } = await readAbout(connection)
  if (version > schemaVersion) {
    throw new StoreProblem(`${path} was written by a newer version of this tool. Use that one.`)
  }
  const reason = differenceOf(about, wanted)
  if (reason !== undefined) throw new StoreProblem(`${path} ${reason}`)
  return about
}

async function begin(connection: DuckDBConnection, about: StoreAbout): Promise<StoreAbout> {
  await inTransaction(connection, async () => {
    await connection.run(createTables())
    await writeAbout(connection, about)
  })
  return about
}

/** Why a store is not the one that is wanted. */
function differenceOf(
  { course, fingerprint, columns }: StoreAbout,
  wanted: Omit<StoreAbout, 'keptFrom'>,
): string | undefined {
  if (course !== wanted.course) {
    return `holds the records of ${course}, not of ${wanted.course}. Name another file for this course.`
  }
  if (fingerprint !== wanted.fingerprint) {
    if (fingerprint === '') {
      return 'holds learners without pseudonyms. Leave the key away, or begin another store.'
    }
    return wanted.fingerprint === ''
      ? 'holds pseudonyms. Name the file with the key that they were made with.'
      : 'holds pseudonyms that were made with another key. Name the file with that one.'
  }
  if (wanted.columns && wanted.columns.join() !== columns?.join()) {
    const list = columns
      ? `of the columns to choose from ${columns.join(', ') || 'none'}`
      : 'all columns'
    return `keeps ${list}. Name the same ones, or begin another store.`
  }
  return undefined
}
