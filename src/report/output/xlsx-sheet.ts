import type { Row, Sheet } from 'write-excel-file/node'
import type { GridColumn } from './grid.ts'
import type { Cell } from './cell.ts'
import { xlsxCell } from './xlsx-cell.ts'

/** Rows of a sheet below its head. */
const mostRows = 1_048_575

const longestName = 31

/** What becomes a sheet. */
export interface SheetSource {
  readonly title: string
  readonly columns: readonly GridColumn[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A sheet for a table, or several where it has more rows than Excel can take. */
export function sheetsOf(source: SheetSource, most: number = mostRows): readonly Sheet<Buffer>[] {
  const parts = Math.max(1, Math.ceil(source.rows.length / most))
  return Array.from({ length: parts }, (_, part) => {
    const rows = source.rows.slice(part * most, (part + 1) * most)
    return sheetOf({ ...source, rows }, part)
  })
}

function sheetOf({ title, columns, rows }: SheetSource, part: number): Sheet<Buffer> {
  const suffix = part === 0 ? '' : ` (${part + 1})`
  return {
    sheet: `${title.slice(0, longestName - suffix.length)}${suffix}`,
    stickyRowsCount: 1,
    columns: columns.map((column, at) => ({ width: widthOf(column, rows, at) })),
    data: [headOf(columns), ...rows.map((row) => rowOf(columns, row))],
  }
}

function headOf(columns: readonly GridColumn[]): Row {
  return columns.map(({ title }) => ({
    type: String,
    value: title,
    fontWeight: 'bold' as const,
    backgroundColor: '#e8eef5',
    wrap: true,
    alignVertical: 'top' as const,
  }))
}

function rowOf(columns: readonly GridColumn[], row: readonly Cell[]): Row {
  return columns.map(({ type }, at) => xlsxCell(type, row[at] ?? null))
}

/** Wide enough for its texts, within reason; the first rows stand for all. */
function widthOf({ title }: GridColumn, rows: readonly (readonly Cell[])[], at: number): number {
  const lengths = rows.slice(0, 200).map((row) => String(row[at] ?? '').length)
  return Math.min(60, Math.max(9, title.length + 4, ...lengths.map((length) => length + 2)))
}
