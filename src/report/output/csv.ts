import { stringify } from 'csv-stringify/sync'
import type { CourseReport } from '../course-report.ts'
import type { Cell } from './cell.ts'
import { gridOf, sectionIds } from './grid.ts'
import type { Grid } from './grid.ts'
import { neutralCsvText } from './neutral.ts'
import type { Output, ReportFile } from './output.ts'

/** A file for each section: UTF-8 with the mark that Excel needs, lines end in CRLF (RFC 4180), numbers have points. */
export const csv: Output = {
  id: 'csv',
  summary: 'a CSV file for each table',
  make: async (report: CourseReport): Promise<readonly ReportFile[]> =>
    sectionIds.map((id) => ({ path: `${id}.csv`, data: csvText(gridOf(report, id)) })),
}

function csvText({ columns, rows }: Grid): string {
  const head = columns.map(({ title }) => title)
  return stringify([head, ...rows.map((row) => row.map(csvCell))], {
    bom: true,
    record_delimiter: '\r\n',
  })
}

/** A number is never a formula, so `-3` stays what it is. */
function csvCell(cell: Cell): string | null {
  return typeof cell === 'string' ? neutralCsvText(cell) : cell === null ? null : String(cell)
}
