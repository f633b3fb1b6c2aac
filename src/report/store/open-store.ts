import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { protectorOf } from '../privacy/privacy.ts'
import { addRows } from './add.ts'
import type { StoreAbout } from './about.ts'
import { readCells } from './cells.ts'
import { openDatabase } from './database.ts'
import { enterStore } from './enter.ts'
import type { StoreOptions } from './enter.ts'
import { provideFacts } from './facts.ts'
import { readMark } from './marks.ts'
import { writeMonths } from './parquet.ts'
import { copyKept, countBefore, removeCopy, replaceByCopy } from './purge.ts'
import type { FactTable, Store } from './store.ts'

/** A store that is open: what is added is seen by queries once it is committed. */
interface Session {
  readonly instance: DuckDBInstance
  readonly writer: DuckDBConnection
  readonly reader: DuckDBConnection
  readonly about: StoreAbout
}

/**
 * Opens the store in a DuckDB file, which is made where there is none.
 *
 * A file is open in one process at a time. What changes the store is done one thing after the other; queries see what was
 * committed before them, also while something is added.
 *
 * @throws {@link StoreProblem} when it is no store, of another course, of a newer version, protected in another way, or in use.
 */
export async function openStore(path: string, options: StoreOptions): Promise<Store> {
  let session = await openSession(path, options)
  const facts = new Map<string, FactTable>()
  const inTurn = turns()
  const purge = async (before: number): Promise<number> => {
    const { about, writer } = session
    const count = await countBefore(writer, before)
    const keptFrom = Math.max(before, about.keptFrom)
    await copyKept(writer, path, { ...about, keptFrom })
    closeSession(session)
    try {
      await replaceByCopy(path)
    } finally {
      session = await openSession(path, options)
    }
    for (const table of facts.values()) await provideFacts(session.reader, table)
    return count
  }
  return {
    add: (batches, mark) =>
      inTurn(() => {
        const { writer, about } = session
        const { keptFrom, columns } = about
        const protect = protectorOf({ ...options.privacy, ...(columns && { columns }) })
        const { roundSize = 50_000 } = options
        return addRows(writer, { batches, mark, protect, keptFrom, roundSize })
      }),
    mark: (pull) => readMark(session.reader, pull),
    provide: async (table) => {
      facts.set(table.name, table)
      await provideFacts(session.reader, table)
    },
    query: (sql) => readCells(session.reader, sql),
    purge: (before) => inTurn(() => purge(before)),
    writeParquet: (folder) => writeMonths(session.reader, folder),
    close: () => inTurn(async () => closeSession(session)),
  }
}

async function openSession(path: string, options: StoreOptions): Promise<Session> {
  const instance = await openDatabase(path)
  try {
    await removeCopy(path)
    const [writer, reader] = [await instance.connect(), await instance.connect()]
    return { instance, writer, reader, about: await enterStore(writer, path, options) }
  } catch (error) {
    instance.closeSync()
    throw error
  }
}

function closeSession({ instance, writer, reader }: Session): void {
  for (const connection of [writer, reader]) connection.closeSync()
  instance.closeSync()
}

/** Does one thing after the other, whether it works out or not. */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}
