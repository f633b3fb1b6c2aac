import type { Statement } from './statement.ts'

/** Statements kept in the browser from page to page; without IndexedDB nothing is kept, and nothing breaks. */
export interface StatementStore {
  /** Oldest first; what does not come in time waits for the next launch. */
  load(): Promise<readonly Statement[]>
  put(statements: readonly Statement[]): void
  remove(statements: readonly Statement[]): void
}

interface Row {
  readonly outbox: string
  readonly id: string
  /** Rises from row to row: what happened in one millisecond stays in order. */
  readonly order: number
  readonly statement: Statement
}

const [name, table] = ['coursewright', 'statements']

/** How long the storage may take to open, in milliseconds: in Safari 14 it never does at times. */
const patience = 3000

/**
 * The rows of one outbox, which is one learner's registration, in a table for all.
 *
 * IndexedDB and not localStorage, which rewrites everything for each statement and ends at 5 MB. Frames of other origins may
 * be denied it: then the statements live as long as the page.
 */
export function statementStore(window: Window, outbox: string): StatementStore {
  const opened = open(window).catch(() => undefined)
  let order = Date.now() * 1000
  const write = (work: (rows: IDBObjectStore) => void): void => {
    void opened.then((database) => {
      try {
        if (database) work(database.transaction(table, 'readwrite').objectStore(table))
      } catch {
        // The browser took the storage away: this session still sends what it holds.
      }
    })
  }
  const load = async (): Promise<readonly Statement[]> => {
    const database = await opened
    if (!database) return []
    const all = (await rowsIn(database).catch(() => [])) as readonly Row[]
    const own = all.filter((row) => row.outbox === outbox && isStatement(row.statement))
    return own.sort((a, b) => a.order - b.order).map(({ statement }) => statement)
  }
  return {
    load: () => Promise.race([load(), late()]),
    put: (statements) =>
      write((rows) => {
        for (const statement of statements) {
          const row: Row = { outbox, id: statement.id, order: order++, statement }
          rows.put(row)
        }
      }),
    remove: (statements) =>
      write((rows) => {
        for (const { id } of statements) rows.delete([outbox, id])
      }),
  }
}

function late(): Promise<readonly Statement[]> {
  return new Promise((resolve) => {
    setTimeout(() => resolve([]), patience)
  })
}

/** Other versions of the course may have kept something else. */
function isStatement(kept: Partial<Statement> | null | undefined): boolean {
  return typeof kept?.id === 'string'
}

function rowsIn(database: IDBDatabase): Promise<unknown[]> {
  return finished(database.transaction(table).objectStore(table).getAll())
}

/** @throws when the browser has no IndexedDB for this page. */
async function open(window: Window): Promise<IDBDatabase> {
  const request = window.indexedDB.open(name, 1)
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(table, { keyPath: ['outbox', 'id'] })
  })
  return finished(request)
}

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed.')))
    // Another tab may hold an old version open for ever.
    request.addEventListener('blocked', () => reject(new Error('IndexedDB is blocked.')))
  })
}
