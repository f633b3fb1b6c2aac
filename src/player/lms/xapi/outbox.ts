import type { Statement } from './statement.ts'
import type { StatementStore } from './statement-store.ts'

/** Statements on their way to the LRS, in the order in which they happened; the next launch sends what is left. */
export interface Outbox {
  readonly waiting: () => readonly Statement[]
  readonly add: (statements: readonly Statement[]) => void
  /** The LRS has them. */
  readonly remove: (statements: readonly Statement[]) => void
  /** The LRS refused them as they are: they are kept, and another launch tries again. */
  readonly park: (statements: readonly Statement[]) => void
}

export async function openOutbox(store: StatementStore): Promise<Outbox> {
  return outboxOf(store, await store.load())
}

/** An outbox that begins with these of the statements in the store. */
export function outboxOf(store: StatementStore, first: readonly Statement[]): Outbox {
  let waiting = first
  const drop = (gone: readonly Statement[]): void => {
    const ids = new Set(gone.map(({ id }) => id))
    waiting = waiting.filter(({ id }) => !ids.has(id))
  }
  return {
    waiting: () => waiting,
    add: (statements) => {
      waiting = [...waiting, ...statements]
      store.put(statements)
    },
    remove: (statements) => {
      drop(statements)
      store.remove(statements)
    },
    park: drop,
  }
}
