import { open } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { StoreProblem } from './store-problem.ts'

/** How much the database holds in memory before it goes to disk. */
const memoryLimit = '1GB'

/** Opens a file, which is made where there is none. Nothing is fetched from anywhere. @throws {@link StoreProblem} */
export async function openDatabase(path: string): Promise<DuckDBInstance> {
  if (await isForeign(path)) throw new StoreProblem(reasonOf(path, 'not a valid DuckDB database'))
  try {
    return await DuckDBInstance.create(resolve(path), {
      memory_limit: memoryLimit,
      threads: String(Math.min(availableParallelism(), 4)),
      temp_directory: `${resolve(path)}.tmp`,
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    })
  } catch (error) {
    throw new StoreProblem(reasonOf(path, String(error)), { cause: error })
  }
}

/** Whether a file is there and no database: DuckDB would open tables of data, such as CSV, as views in memory. */
async function isForeign(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => undefined)
  if (!file) return false
  try {
    const { buffer } = await file.read(Buffer.alloc(12), 0, 12, 0)
    return buffer.toString('latin1', 8) !== 'DUCK'
  } catch {
    // A folder can't be read; DuckDB says so.
    return false
  } finally {
    await file.close()
  }
}

/** What DuckDB says of a file, in our words. */
const reasons: readonly (readonly [said: RegExp, reason: string])[] = [
  [
    /Could not set lock/i,
    'is in use by another program. Wait until that has ended, then try again.',
  ],
  [
    /not a valid DuckDB database/i,
    'is no store of records. Name another file, or none that is there yet.',
  ],
  [
    /version number|newer version|storage version/i,
    'was written by a newer version of DuckDB. Use the version of this tool that wrote it, or a newer one.',
  ],
  [/No such file or directory/i, 'is in a folder that does not exist. Create the folder.'],
  [/Is a directory/i, 'is a folder. Name a file.'],
  [/Permission denied/i, 'may not be read and written. Change its permissions.'],
  [/Read-only file system/i, 'is on a disk that nothing can be written to. Name another file.'],
]

function reasonOf(path: string, said: string): string {
  const known = reasons.find(([pattern]) => pattern.test(said))
  return `${path} ${known?.[1] ?? `can't be opened as a store: ${said}`}`
}
