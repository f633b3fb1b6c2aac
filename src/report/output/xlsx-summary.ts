import type { Row, Sheet } from 'write-excel-file/node'
import type { CourseReport } from '../course-report.ts'
import { keyFigures } from './key-figures.ts'
import { plainText } from './plain-text.ts'
import { xlsxCell } from './xlsx-cell.ts'

/** The first sheet: which course, as of when, and the figures of the summary. */
export function summarySheet(report: CourseReport): Sheet<Buffer> {
  const { about } = report
  const text = (name: string, value: string): Row => [
    label(name),
    xlsxCell('text', plainText(value)),
  ]
  const day = (name: string, value: string | undefined): Row[] =>
    value === undefined ? [] : [[label(name), xlsxCell('day', value)]]
  return {
    sheet: 'Summary',
    columns: [{ width: 26 }, { width: 60 }],
    data: [
      text('Course', about.title),
      text('Revision', about.revision),
      ...day('As of', about.asOf),
      ...day('From', about.from),
      ...day('To', about.to),
      text('Sources', about.sources.join(', ')),
      [label('Statements'), xlsxCell('integer', about.statements)],
      ...keyFigures(report).map(({ name, type, value }): Row => [
        label(name),
        xlsxCell(type, value),
      ]),
    ].map((row) => row.map((cell) => leftAligned(cell))),
  }
}

function label(value: string): Row[number] {
  return { type: String, value, fontWeight: 'bold' }
}

/** Texts, days and numbers below each other read best from one side. */
function leftAligned(cell: Row[number]): Row[number] {
  return typeof cell === 'object' && cell !== null && 'value' in cell
    ? { ...cell, align: 'left' }
    : cell
}
