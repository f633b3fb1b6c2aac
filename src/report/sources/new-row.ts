import type { StatementRow } from '../statement-row.ts'

/** What every row says. */
type Needed = Pick<StatementRow, 'id' | 'at' | 'learner' | 'verb' | 'kind' | 'object' | 'source'>

/** A row that says only what it was given. */
export function newRow(parts: Needed & Partial<StatementRow>): StatementRow {
  return {
    stored: parts.at,
    account: null,
    name: null,
    registration: null,
    number: null,
    exam: null,
    attempt: null,
    page: null,
    success: null,
    completion: null,
    scaled: null,
    raw: null,
    progress: null,
    response: null,
    seconds: null,
    revision: null,
    platform: null,
    ...parts,
  }
}
