import type { Sheet } from 'write-excel-file/node'
import type { CourseReport } from '../course-report.ts'
import { gridOf, sectionIds } from './grid.ts'
import type { Output, ReportFile } from './output.ts'
import { stillZip } from './still-zip.ts'
import { summarySheet } from './xlsx-summary.ts'
import { sheetsOf } from './xlsx-sheet.ts'

type SheetHead = Pick<Sheet<Buffer>, 'stickyRowsCount' | 'columns'>

/** One workbook, a sheet for each section, with cells of the right types. */
export const xlsx: Output = {
  id: 'xlsx',
  summary: 'one Excel workbook, a sheet for each table',
  make: async (report: CourseReport): Promise<readonly ReportFile[]> => {
    const tables = sectionIds.flatMap((id) => sheetsOf(gridOf(report, id)))
    return [{ path: 'report.xlsx', data: await workbook([summarySheet(report), ...tables]) }]
  },
}

/** The library is loaded with the first workbook: other commands need not wait for it. */
async function workbook(sheets: readonly Sheet<Buffer>[]): Promise<Uint8Array> {
  const { default: writeExcel } = await import('write-excel-file/node')
  const written = writeExcel([...sheets], {
    features: [
      { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: withFilter } } } },
    ],
  })
  const zip = await written.toBuffer()
  stillZip(zip)
  return zip
}

/**
 * Puts buttons to sort and to filter by into a head that stays, which the library has no setting for.
 *
 * The filter comes after the cells and before all else (ECMA-376 part 1, 18.3.1.99).
 */
function withFilter(xml: string, { stickyRowsCount, columns = [] }: SheetHead): string {
  if (stickyRowsCount === undefined) return xml
  const lastColumn = String.fromCharCode('A'.charCodeAt(0) + columns.length - 1)
  const lastRow = /^<row r="(\d+)"/.exec(xml.slice(xml.lastIndexOf('<row ')))?.[1] ?? '1'
  return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${lastColumn}${lastRow}"/>`)
}
