import type { Added, PullMark, Store } from '../../src/report/store/store.ts'
import type { StatementRow } from '../../src/report/statement-row.ts'

/** The part of the store that a pull needs, in memory: each statement once, all of a call or nothing. */
export interface StoreDouble extends Pick<Store, 'add' | 'mark'> {
  readonly rows: ReadonlyMap<string, StatementRow>
  readonly marks: ReadonlyMap<string, PullMark>
  /** Every mark that was written, in order. */
  readonly history: readonly PullMark[]
}

/** `onAdd` is called before anything is kept; when it throws, nothing is. */
export function storeDouble(onAdd: (call: number) => void = () => undefined): StoreDouble {
  const rows = new Map<string, StatementRow>()
  const marks = new Map<string, PullMark>()
  const history: PullMark[] = []
  let calls = 0
  return {
    rows,
    marks,
    history,
    mark: async (pull) => marks.get(pull),
    add: async (batches, mark): Promise<Added> => {
      const incoming: StatementRow[] = []
      for await (const batch of batches) incoming.push(...batch)
      calls += 1
      onAdd(calls)
      const before = rows.size
      for (const row of incoming) if (!rows.has(row.id)) rows.set(row.id, row)
      if (mark) {
        marks.set(mark.pull, mark)
        history.push(mark)
      }
      return { read: incoming.length, added: rows.size - before }
    },
  }
}
