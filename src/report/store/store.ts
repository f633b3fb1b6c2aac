import type { StatementRow } from '../statement-row.ts'

/** Where a pull from an LRS stands; kept in one transaction with the statements that it brought. */
export interface PullMark {
  /** Address of the LRS and what was asked of it: marks of other pulls stand beside it. */
  readonly pull: string
  /** Everything stored before it is here: what comes next begins there. ISO 8601; it moves along during a pull, and is `null` before the first. */
  readonly since: string | null
  /** The rest of a pull that is under way, as the LRS named it. */
  readonly more: string | null
  /** What `since` becomes once the pull under way ends. */
  readonly until: string | null
  /** Statements that the pull under way has brought. */
  readonly brought: number
}

/** What came in. */
export interface Added {
  readonly read: number
  /** Those that were not here before. */
  readonly added: number
}

/** A value as a query gives it. Times are milliseconds since 1970, counts are numbers. */
export type Cell = string | number | boolean | null

/** A table for queries that lives as long as the store is open: names of columns, and rows in their order. */
export interface FactTable {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: 'text' | 'integer' | 'real' }[]
  readonly rows: readonly (readonly Cell[])[]
}

/** The records of one course on disk. Each statement is in it once, by its id. */
export interface Store {
  /** Adds what is not here yet, and moves the mark: all of it, or nothing when anything fails. */
  add(
    batches: Iterable<readonly StatementRow[]> | AsyncIterable<readonly StatementRow[]>,
    mark?: PullMark,
  ): Promise<Added>
  /** Where a pull stands. */
  mark(pull: string): Promise<PullMark | undefined>
  /** Puts a table of facts beside the statements, in the place of one with its name. */
  provide(table: FactTable): Promise<void>
  /** Rows by column names. @throws what the database says of the query. */
  query(sql: string): Promise<readonly Readonly<Record<string, Cell>>[]>
  /** Takes out for good what happened before a time, and says how many statements that were. */
  purge(before: number): Promise<number>
  /** Writes the statements as Parquet files into a folder, one folder for each month; all or nothing. */
  writeParquet(folder: string): Promise<void>
  close(): Promise<void>
}
