import { dayNumber, dayText } from '../day-number.ts'
import { cellOf, findColumns } from './csv/columns.ts'
import type { Columns } from './csv/columns.ts'
import { csvRecords, lineOf } from './csv/records.ts'
import type { CsvRecord } from './csv/records.ts'
import { flaw } from './flaw.ts'
import { rosterNames } from './roster/columns.ts'
import type { RosterColumn } from './roster/columns.ts'
import { dateColumn } from './roster/date-column.ts'
import type { ReadDay } from './roster/date-column.ts'
import { isActive } from './roster/is-active.ts'
import type { RosterRow } from './roster/roster-row.ts'
import type { Flaw } from './source.ts'

/** Who ought to take the course, and what of the file could not be read. */
export interface Roster {
  readonly rows: readonly RosterRow[]
  readonly flaws: readonly Flaw[]
}

/** Flaws that are told: after so many, the file is of no use as it is. */
const mostFlaws = 200

/** What rows are read with. */
interface Layout {
  readonly header: readonly string[]
  readonly columns: Columns<RosterColumn>
  readonly days: { readonly due: ReadDay; readonly assigned: ReadDay }
  readonly dueDays: number | undefined
}

/**
 * Reads a roster as a CSV file: a line for each person, whole in memory.
 *
 * Who has no due day is due so many days after the day of the assignment; without a number that day does not matter.
 *
 * @throws what the bytes throw.
 */
export async function readRoster(
  bytes: AsyncIterable<Uint8Array>,
  dueDays?: number,
): Promise<Roster> {
  const flaws: Flaw[] = []
  const records: CsvRecord[] = []
  for await (const piece of csvRecords(bytes)) {
    if ('flaw' in piece) flaws.push(piece.flaw)
    else records.push(piece.record)
  }
  const [header, ...lines] = records
  if (!header) return { rows: [], flaws: flaws.length > 0 ? flaws : [flaw('csv-empty', 1)] }
  const columns = findColumns(header.cells, rosterNames)
  flaws.push(...headerFlaws(header.cells, columns))
  if (columns.key.length === 0) return { rows: [], flaws }
  const datesIn = (column: 'due' | 'assigned'): string[] =>
    lines.map(({ cells }) => cellOf(cells, columns[column]))
  const [due, assigned] = [datesIn('due'), datesIn('assigned')]
  const days = { due: dateColumn(due, assigned), assigned: dateColumn(assigned, due) }
  const layout = { header: header.cells, columns, days, dueDays }
  const rows = lines.flatMap((record) => rowIn(record, layout, flaws))
  const people = withoutDuplicates(rows, flaws)
  return { rows: people, flaws: flaws.toSorted((a, b) => a.line - b.line).slice(0, mostFlaws) }
}

/** What of the line of names is not understood: without an id nothing can be, and other columns do no harm. */
function headerFlaws(header: readonly string[], columns: Columns<RosterColumn>): Flaw[] {
  if (columns.key.length === 0) {
    const reason = 'No column says who somebody is in records, such as Employee ID or E-mail.'
    return [flaw('csv-columns', 1, { reason })]
  }
  const known = new Set(Object.values<readonly number[]>(columns).flat())
  return header.flatMap((name, at) => {
    if (known.has(at) || name.trim() === '') return []
    const reason = `The column “${name.slice(0, 100)}” is not read.`
    return [flaw('roster-unknown-column', 1, { column: at + 1, reason })]
  })
}

function rowIn(
  record: CsvRecord,
  { header, columns, days, dueDays }: Layout,
  flaws: Flaw[],
): readonly RosterRow[] {
  const { cells } = record
  const line = lineOf(record)
  const cell = (column: RosterColumn): string => plain(cellOf(cells, columns[column]))
  const keys = columns.key
    .map((at) => plain(cells[at] ?? '').toLowerCase())
    .filter((key, at, all) => key !== '' && all.indexOf(key) === at)
  if (keys.length === 0) {
    const reason = 'The line has no id, so that no record can be found for it.'
    flaws.push(flaw('roster-no-id', line, { column: (columns.key[0] ?? 0) + 1, reason }))
    return []
  }
  const dayIn = (column: 'due' | 'assigned'): string | null => {
    const text = cell(column)
    if (text === '' || text === '-') return null
    const read = days[column](text)
    if ('day' in read) return read.day
    const at = columns[column].find((one) => cells[one]?.trim()) ?? 0
    flaws.push(flaw('csv-date', line, { column: at + 1, reason: read.reason }))
    return null
  }
  const row = {
    keys,
    name: cell('name') || [cell('first'), cell('last')].filter(Boolean).join(' '),
    unit: cell('unit'),
    due: dayIn('due') ?? (dueDays === undefined ? null : laterBy(dueDays, dayIn('assigned'))),
    manager: cell('manager'),
    isActive: columns.active.every((at) => isActive(header[at] ?? '', cells[at] ?? '')),
    line,
  }
  return [row]
}

function laterBy(days: number, day: string | null): string | null {
  return day === null ? null : dayText(dayNumber(day) + days)
}

/** The rows without those that share a key with an earlier one. */
function withoutDuplicates(rows: readonly RosterRow[], flaws: Flaw[]): readonly RosterRow[] {
  const lines = new Map<string, number>()
  return rows.filter(({ keys, line }) => {
    const shared = keys.find((key) => lines.has(key))
    if (shared === undefined) {
      for (const key of keys) lines.set(key, line)
      return true
    }
    const reason = `“${shared.slice(0, 100)}” is in line ${lines.get(shared)} already; this line is left out.`
    flaws.push(flaw('roster-duplicate', line, { reason }))
    return false
  })
}

/** At most 500 characters, without the one that databases end a text at. */
function plain(cell: string): string {
  return cell.replaceAll('\0', '').trim().slice(0, 500)
}
