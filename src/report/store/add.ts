import { VARCHAR } from '@duckdb/node-api'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { StatementRow } from '../statement-row.ts'
import { appendRows } from './append.ts'
import type { Values } from './append.ts'
import { writeMark } from './marks.ts'
import { createWaiting, knownOfWaiting } from './schema.ts'
import { statementValues } from './statement-values.ts'
import type { Added, PullMark } from './store.ts'
import { inTransaction } from './transaction.ts'

const idValues: Values<StatementRow> = { types: [VARCHAR], readers: [({ id }) => id] }

/** What is added, and under which conditions. */
export interface Addition {
  readonly batches: Iterable<readonly StatementRow[]> | AsyncIterable<readonly StatementRow[]>
  readonly mark: PullMark | undefined
  /** What is done to rows before they come near the disk. */
  readonly protect: (row: StatementRow) => StatementRow
  /** Nothing older is taken: milliseconds since 1970. */
  readonly keptFrom: number
  /** Rows that are held until it is seen which of them are new: each round looks through all ids of the store. */
  readonly roundSize: number
}

/** Adds what is new in one transaction; one failure, of the batches too, and nothing has happened. */
export function addRows(connection: DuckDBConnection, addition: Addition): Promise<Added> {
  const { batches, mark, protect, keptFrom, roundSize } = addition
  return inTransaction(connection, async () => {
    const rounds = inTurn((rows: Round) => addNew(connection, rows))
    let read = 0
    let round = new Map<string, StatementRow>()
    try {
      for await (const batch of batches) {
        read += batch.length
        for (const row of batch) {
          if (row.at >= keptFrom && !round.has(row.id)) round.set(row.id, protect(row))
        }
        if (round.size < roundSize) continue
        await rounds.take(round)
        round = new Map()
      }
      if (round.size > 0) await rounds.take(round)
    } finally {
      // What fails must not be taken back while a round is still being written.
      await rounds.settled()
    }
    const added = await rounds.sum()
    if (mark) await writeMark(connection, mark)
    return { read, added }
  })
}

/** Rows by their ids. */
type Round = ReadonlyMap<string, StatementRow>

/** Writes one round after the other: each while the next is read. */
function inTurn(write: (rows: Round) => Promise<number>): {
  /** Begins with a round once the one before is written. Rejects as that does. */
  readonly take: (rows: Round) => Promise<void>
  /** Waits for the end of the last round, however it ends. */
  readonly settled: () => Promise<void>
  /** How many rows were new in all rounds. */
  readonly sum: () => Promise<number>
} {
  let total = 0
  let last: Promise<number> = Promise.resolve(0)
  return {
    take: async (rows) => {
      total += await last
      last = write(rows)
      // Whoever takes the next round or the sum hears of it.
      last.catch(() => undefined)
    },
    settled: () =>
      last.then(
        () => undefined,
        () => undefined,
      ),
    sum: async () => total + (await last),
  }
}

/** Adds what the store does not have of rows by their ids, and says how many these are. */
async function addNew(connection: DuckDBConnection, rows: Round): Promise<number> {
  await connection.run(createWaiting)
  await appendRows(
    connection,
    { table: 'waiting', isTemporary: true },
    { rows: [...rows.values()], ...idValues },
  )
  const reader = await connection.runAndReadAll(knownOfWaiting)
  const known = new Set(reader.getColumns()[0])
  await connection.run('DROP TABLE waiting')
  const fresh = [...rows.values()].filter(({ id }) => !known.has(id))
  await appendRows(connection, { table: 'statements' }, { rows: fresh, ...statementValues })
  return fresh.length
}
