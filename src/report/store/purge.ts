import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { writeAbout } from './about.ts'
import type { StoreAbout } from './about.ts'
import { columnList, createTables } from './schema.ts'
import { sqlText } from './sql-text.ts'

/** How many statements happened before a time. */
export async function countBefore(connection: DuckDBConnection, before: number): Promise<number> {
  const reader = await connection.runAndReadAll(
    'SELECT count(*) FROM statements WHERE "at" < epoch_ms($before::BIGINT)',
    { before },
  )
  return Number(reader.getRows()[0]?.[0] ?? 0)
}

/**
 * Writes a store anew without what happened before `about.keptFrom`, into a file beside it, and returns its path.
 *
 * DuckDB marks rows as deleted and keeps their bytes until the space is used again: only a new file is without them.
 */
export async function copyKept(
  connection: DuckDBConnection,
  path: string,
  about: StoreAbout,
): Promise<string> {
  const copy = copyOf(path)
  await removeCopy(path)
  await connection.run(`ATTACH ${sqlText(copy)} AS kept`)
  try {
    await connection.run(createTables('kept'))
    await writeAbout(connection, about, 'kept')
    await connection.run('INSERT INTO kept.marks SELECT * FROM marks')
    await connection.run(
      `INSERT INTO kept.statements (${columnList}, day, month)
       SELECT ${columnList}, day, month FROM statements WHERE "at" >= epoch_ms($from::BIGINT)`,
      { from: about.keptFrom },
    )
    await connection.run('CHECKPOINT kept')
  } finally {
    await connection.run('DETACH kept')
  }
  return copy
}

/** Puts the copy in the store's place, once that is closed and its log with it. */
export async function replaceByCopy(path: string): Promise<void> {
  await rename(copyOf(path), path)
}

/** Takes away what an interrupted purge has left. */
export async function removeCopy(path: string): Promise<void> {
  for (const file of [copyOf(path), `${copyOf(path)}.wal`]) await rm(file, { force: true })
}

function copyOf(path: string): string {
  return `${resolve(path)}.kept`
}
