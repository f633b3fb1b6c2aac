import type { StatementRow } from '../statement-row.ts'
import type { PullMark } from '../store/store.ts'
import { report } from './job.ts'
import type { Job } from './job.ts'

/** A batch is written once it has so many statements, or is so old in milliseconds. */
const enough = 2000
const patience = 2000

/** Puts pages together and writes them with the mark, one batch after the other, while the next page is on its way. */
export interface BatchWriter {
  /** Takes a page, and where the pull stands after it. Rejects when an earlier batch was not written. */
  readonly take: (statements: readonly unknown[], mark: PullMark) => Promise<void>
  /** Writes what there is. */
  readonly end: () => Promise<void>
}

export function batchWriter(job: Job): BatchWriter {
  const { options, effects, tally } = job
  let rows: StatementRow[] = []
  let count = 0
  let since = 0
  let mark: PullMark | undefined
  let writing: Promise<void> = Promise.resolve()
  const write = async (batch: readonly StatementRow[], at: PullMark): Promise<void> => {
    const { added } = await options.store.add([batch], at)
    tally.added += added
    report(job)
  }
  const flush = async (): Promise<void> => {
    await writing
    if (!mark) return
    writing = write(rows, mark)
    // Whoever waits for it hears of it; nobody may be waiting yet.
    writing.catch(() => undefined)
    rows = []
    count = 0
    mark = undefined
  }
  return {
    take: async (statements, at) => {
      if (!mark) since = effects.now()
      const read = statements.map(options.read).filter((row) => row !== undefined)
      rows.push(...read)
      count += statements.length
      tally.skipped += statements.length - read.length
      mark = at
      if (count >= enough || effects.now() - since >= patience) await flush()
    },
    end: async () => {
      await flush()
      await writing
    },
  }
}
