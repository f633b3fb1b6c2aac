import { columns } from '../statement-row.ts'
import type { StatementRow } from '../statement-row.ts'

/** What no report does without. */
const always = [
  'id',
  'stored',
  'at',
  'learner',
  'verb',
  'kind',
  'number',
  'object',
  'source',
] as const

/** The columns that somebody may leave out. */
export type OptionalColumn = Exclude<keyof StatementRow, (typeof always)[number]>

/** All columns that may stand on an allow-list, in their order. */
export const optionalColumns: readonly OptionalColumn[] = columns.filter(
  (name): name is OptionalColumn => !(always as readonly string[]).includes(name),
)

/** The columns that are named, in their order and once each. */
export function optionalOf(names: readonly string[]): readonly OptionalColumn[] {
  return optionalColumns.filter((name) => names.includes(name))
}

/** Empties every column that is not on the list and that reports can do without. */
export function allowList(allowed: readonly OptionalColumn[]): (row: StatementRow) => StatementRow {
  const emptied = optionalColumns.filter((name) => !allowed.includes(name))
  const nothing = Object.fromEntries(emptied.map((name) => [name, null]))
  return (row) => ({ ...row, ...nothing })
}
