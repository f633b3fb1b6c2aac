import CliTable from 'cli-table3'
import { shownColumns } from '../grid.ts'
import type { Grid, GridColumn } from '../grid.ts'
import { shownCell } from '../shown.ts'
import { columnWidths } from './column-widths.ts'
import { displayWidth, fitted } from './display-width.ts'

/** Stands for one cell of a text while the table is drawn: the library takes marks on Arabic or Hindi letters for letters. */
const placeholder = '\uE000'

/** Keeps what is read from the right inside its own cell. */
const leftToRight = '\u200E'

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** A table of at most so many cells, without colours; only the columns with these keys are shown. */
export function gridTable(grid: Grid, keys: readonly string[], width: number): string {
  const at = shownColumns(grid, keys)
  const columns = at.flatMap((index) => grid.columns[index] ?? [])
  const shown = grid.rows.map((row) =>
    columns.map(({ type }, column) => shownCell(type, row[at[column] ?? 0] ?? null)),
  )
  const rows = [columns.map(({ title }) => title), ...shown]
  const widths = columnWidths(rows, width)
  const texts = rows.map((row) => row.map((text, column) => fitted(text, widths[column] ?? 0)))
  return drawn(columns, widths, texts)
}

function drawn(
  columns: readonly GridColumn[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): string {
  const [head = [], ...body] = rows.map((row) =>
    row.map((text) => placeholder.repeat(displayWidth(text))),
  )
  const table = new CliTable({
    head,
    colWidths: widths.map((width) => width + 2),
    colAligns: columns.map(({ type }) => (isText(type) ? 'left' : 'right')),
    // No colours: the report may go into a file or a mail.
    style: { head: [], border: [], compact: true },
  })
  table.push(...body.map((row) => [...row]))
  const texts = rows.flat().filter((text) => displayWidth(text) > 0)
  let next = 0
  return table.toString().replaceAll(/\uE000+/g, () => isolated(texts[next++] ?? ''))
}

function isText(type: GridColumn['type']): boolean {
  return type === 'text' || type === 'day' || type === 'month'
}

function isolated(text: string): string {
  return rightToLeft.test(text) ? `${leftToRight}${text}${leftToRight}` : text
}
