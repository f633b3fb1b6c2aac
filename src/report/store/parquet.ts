import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { sqlText } from './sql-text.ts'
import { StoreProblem } from './store-problem.ts'

/**
 * Writes the statements as `month=YYYY-MM/*.parquet` into a folder, which changes as a whole or not at all.
 *
 * @throws {@link StoreProblem} when the folder holds anything else: it would be lost.
 */
export async function writeMonths(connection: DuckDBConnection, folder: string): Promise<void> {
  await checkOurs(folder)
  const [fresh, old] = ['new', 'old'].map((state) =>
    join(dirname(folder), `.coursewright-${basename(folder)}-${state}`),
  ) as [string, string]
  try {
    for (const left of [fresh, old]) await rm(left, { recursive: true, force: true })
    await mkdir(fresh, { recursive: true })
    // As they came in: sorting a million rows takes a third of a GB more.
    await connection.run(
      `COPY statements TO ${sqlText(fresh)}
       (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (month), OVERWRITE_OR_IGNORE true)`,
    )
    const isThere = await rename(folder, old).then(
      () => true,
      () => false,
    )
    await rename(fresh, folder).catch(async (error: unknown) => {
      if (isThere) await rename(old, folder)
      throw error
    })
  } finally {
    for (const left of [fresh, old]) await rm(left, { recursive: true, force: true })
  }
}

async function checkOurs(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') {
      throw new StoreProblem(`${folder} is a file. Name a folder for the Parquet files.`)
    }
    throw error
  })
  const foreign = names.find((name) => !/^month=\d{4}-\d\d$/.test(name))
  if (foreign !== undefined) {
    throw new StoreProblem(
      `${folder} holds ${foreign}, which an export would take away. Name a folder of its own.`,
    )
  }
}
