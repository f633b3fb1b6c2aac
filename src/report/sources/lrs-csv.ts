import type { CourseScope } from '../course-scope.ts'
import { readStatement } from '../read-statement.ts'
import { firstLines } from './csv/head.ts'
import { readSheet } from './csv/read-sheet.ts'
import type { Sheet, SheetLine } from './csv/read-sheet.ts'
import { lineOf } from './csv/records.ts'
import type { CsvRecord } from './csv/records.ts'
import { flaw } from './flaw.ts'
import { inPutOrder, statementOf } from './lrs/statement-of.ts'
import type { StatementColumn } from './lrs/statement-of.ts'
import { statementPath } from './lrs/statement-path.ts'
import type { Source } from './source.ts'

const id = 'lrs-csv'

/** What a statement cannot do without: any column of a row will do. A part stands for all that is in it. */
const needed: readonly (readonly [name: string, paths: readonly string[]])[] = [
  ['id', ['id']],
  [
    'actor.account.name or actor.mbox',
    [
      'actor',
      'actor.account',
      'actor.account.name',
      'actor.mbox',
      'actor.mbox_sha1sum',
      'actor.openid',
    ],
  ],
  ['verb.id', ['verb', 'verb.id']],
  ['object.id', ['object', 'object.id']],
  ['timestamp', ['timestamp', 'stored']],
]

/** Statements as a table with a column for each of their properties, or for whole parts as JSON. */
export const lrsCsv: Source = {
  id,
  summary: 'CSV export of statements from an LRS: SQL LRS, Learning Locker and others',
  recognises: (head) => {
    const [header = []] = firstLines(head)
    const lacking = missing(columnsOf(header))
    return ['verb.id', 'object.id'].every((name) => !lacking.includes(name)) && lacking.length < 3
  },
  read: (path, scope) => readSheet(path, (header) => open(header, scope)),
}

function open(header: CsvRecord, scope: CourseScope): Sheet {
  const columns = inPutOrder(columnsOf(header.cells))
  const lacking = missing(columns)
  if (lacking.length > 0) {
    const reason = `These columns are missing: ${lacking.join(', ')}.`
    return { flaws: [flaw('csv-columns', 1, { reason })] }
  }
  const zone = scope.timeZone ?? 'UTC'
  return {
    line: (record): SheetLine => {
      const reading = readStatement(statementOf(record.cells, columns, zone), scope, id)
      if (reading.kind === 'row') return { rows: [reading.row] }
      if (reading.kind === 'other') return { isOther: true }
      return { flaws: [{ line: lineOf(record), column: 1, ...reading.flaw }] }
    },
  }
}

function columnsOf(header: readonly string[]): StatementColumn[] {
  return header.flatMap((name, at) => {
    const path = statementPath(name)
    return path ? [{ at, path }] : []
  })
}

/** What of the needed columns is not there. */
function missing(columns: readonly StatementColumn[]): readonly string[] {
  const there = new Set(columns.map(({ path }) => path.keys.join('.')))
  if (there.has('')) return []
  return needed.flatMap(([name, paths]) => (paths.some((path) => there.has(path)) ? [] : [name]))
}
