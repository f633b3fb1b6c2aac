import type { CourseScope } from '../../course-scope.ts'
import { cellOf, findColumns, plainName } from '../csv/columns.ts'
import type { Columns } from '../csv/columns.ts'
import type { Sheet, SheetLine } from '../csv/read-sheet.ts'
import { lineOf } from '../csv/records.ts'
import type { CsvRecord } from '../csv/records.ts'
import { instantOf } from '../dates/instant.ts'
import { isAmbiguous, readDate } from '../dates/read-date.ts'
import type { DateOrder } from '../dates/read-date.ts'
import { flaw } from '../flaw.ts'
import { learnerOf } from '../learner-of.ts'
import type { Flaw } from '../source.ts'
import { titlesOf } from '../titles-of.ts'
import { transcriptNames } from './columns.ts'
import type { TranscriptColumn } from './columns.ts'
import { transcriptStanding } from './status.ts'
import { transcriptRows } from './transcript-rows.ts'

/** What lines are read with. */
interface Reading {
  readonly scope: CourseScope
  readonly columns: Columns<TranscriptColumn>
  readonly order: DateOrder | undefined
}

/** Titles of other courses that are remembered, to be shown when none is this course. */
const mostTitles = 5

/** Reads a transcript report, by its line of names. */
export function transcriptSheet(
  header: CsvRecord,
  { scope, order }: Omit<Reading, 'columns'>,
): Sheet {
  const columns = findColumns(header.cells, transcriptNames)
  const missing = missingIn(columns)
  if (missing) return { flaws: [flaw('csv-columns', 1, { reason: missing })] }
  const titles = titlesOf(scope)
  const others = new Set<string>()
  let isMet = false
  return {
    line: (record) => {
      const names = [...columns.title, ...columns.training].map((at) => record.cells[at] ?? '')
      if (names.length > 0 && !names.some((name) => titles.has(plainName(name)))) {
        if (others.size < mostTitles) others.add(names.find(Boolean)?.slice(0, 200) ?? '')
        return { isOther: true }
      }
      isMet = true
      return readLine(record, { scope, columns, order })
    },
    end: () => (isMet || others.size === 0 ? [] : [titleFlaw([...others], scope)]),
  }
}

function missingIn({ user, email, status, completed }: Columns<TranscriptColumn>): string {
  const missing = [
    ...(user.length + email.length === 0 ? ['User ID or User Email'] : []),
    ...(status.length === 0 ? ['Transcript Status'] : []),
    ...(completed.length === 0 ? ['Transcript Completed Date'] : []),
  ]
  return missing.length > 0 ? `These columns are missing: ${missing.join(', ')}.` : ''
}

function titleFlaw(titles: readonly string[], { course }: CourseScope): Flaw {
  const shown = titles.map((title) => `“${title}”`).join(', ')
  const reason = `No line is about “${course.title}”. The file is about ${shown}.`
  return flaw('other-title', 1, { reason })
}

function readLine(record: CsvRecord, { scope, columns, order }: Reading): SheetLine {
  const cell = (column: TranscriptColumn): string => cellOf(record.cells, columns[column])
  const learner = learnerOf({
    user: cell('user'),
    id: '',
    email: cell('email'),
    name: cell('name') || [cell('first'), cell('last')].filter(Boolean).join(' '),
  })
  const standing = transcriptStanding(cell('status'))
  if (!learner || !learner.account) return faulty(record, 'user', 'The line names nobody.')
  if (!standing) return unknownStatus()
  const flaws: Flaw[] = []
  const [started, completed, assigned] = (['started', 'completed', 'assigned'] as const).map(dateIn)
  const isDone = standing === 'passed' || standing === 'completed' || standing === 'exempt'
  if (isDone && completed === undefined && flaws.length === 0)
    return faulty(record, 'completed', 'The line has a completion without its date.')
  const day = started ?? assigned
  const transcript = {
    learner,
    standing,
    score: scoreIn(cell('score')),
    registration: cell('registration') || (day === undefined ? '' : String(day)),
    started,
    completed: standing === 'not started' || standing === 'open' ? undefined : completed,
  }
  return { rows: transcriptRows(scope.course, transcript), flaws }

  function dateIn(column: TranscriptColumn): number | undefined {
    const text = cell(column)
    if (text === '' || text === '-') return undefined
    const date = readDate(text, order)
    if (!date) flaws.push(dateFlaw(record, columns[column][0] ?? 0, text))
    return date && instantOf(date, scope.timeZone ?? 'UTC')
  }

  function faulty(record: CsvRecord, column: TranscriptColumn, reason: string): SheetLine {
    const at = (columns[column][0] ?? 0) + 1
    return { flaws: [flaw('csv-cell', lineOf(record), { column: at, reason })] }
  }

  function unknownStatus(): SheetLine {
    const reason = `The status “${cell('status').slice(0, 100)}” is not known.`
    const column = (columns.status[0] ?? 0) + 1
    return { flaws: [flaw('cornerstone-status', lineOf(record), { column, reason })] }
  }
}

function dateFlaw(record: CsvRecord, at: number, text: string): Flaw {
  const shown = `“${text.slice(0, 100)}”`
  const reason = isAmbiguous(text)
    ? `${shown} may be two days, and no date of the file shows which number is the month.`
    : `${shown} could not be read as a date.`
  return flaw('csv-date', lineOf(record), { column: at + 1, reason })
}

/** A score in percent; nothing for what is none. */
function scoreIn(text: string): number | undefined {
  const score = /^\d{1,3}([.,]\d+)?\s*%?$/.test(text) ? parseFloat(text.replace(',', '.')) : NaN
  return score >= 0 && score <= 100 ? score : undefined
}
