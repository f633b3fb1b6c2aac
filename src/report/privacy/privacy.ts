import type { StatementRow } from '../statement-row.ts'
import { allowList } from './allow-list.ts'
import type { OptionalColumn } from './allow-list.ts'
import { pseudonym } from './pseudonym.ts'

/** How records are protected before they are kept. */
export interface Privacy {
  /** Learners are pseudonyms by this key. */
  readonly key?: string
  /** The only columns that are kept beside those that no report does without. */
  readonly columns?: readonly OptionalColumn[]
}

/** What is done to each row. */
export function protectorOf({ key, columns }: Privacy): (row: StatementRow) => StatementRow {
  const hide = key === undefined ? same : pseudonym(key)
  const cut = columns ? allowList(columns) : same
  return (row) => cut(hide(row))
}

function same(row: StatementRow): StatementRow {
  return row
}
