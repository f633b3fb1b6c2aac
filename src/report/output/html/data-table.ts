import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Cell } from '../cell.ts'
import { shownColumns } from '../grid.ts'
import type { Grid, GridColumn } from '../grid.ts'
import { shownCell } from '../shown.ts'

export interface TableOptions {
  /** What the table is called where no sight of it is to be had; no other on the page has the name. */
  readonly label: string
  /** Columns to show, in this order; all when absent. The first is the heading of its row. */
  readonly keys?: readonly string[]
  /** Language of the columns that hold the course's own words. */
  readonly language?: string
}

/** Keys of columns that hold words of the course, not of this page. */
const courseWords: ReadonlySet<string> = new Set(['page', 'module', 'title', 'text'])

/** Keys of columns of sentences. */
const long: ReadonlySet<string> = new Set(['flags', 'text', 'title', 'name', 'page'])

/** Keys of columns of names that are hard to read in pieces. */
const paths: ReadonlySet<string> = new Set(['file', 'place', 'learner'])

/** Keys of columns of single words and codes. */
const short: ReadonlySet<string> = new Set(['standing', 'state', 'certificate', 'question', 'kind'])

/** Keys of columns that paper has no room for; the CSV files have all. */
const screenOnly: ReadonlySet<string> = new Set([
  'learner',
  'firstDay',
  'lastDay',
  'completedDay',
  'pagesDone',
  'checks',
  'checkDifficulty',
  'pointBiserial',
  'kind',
])

/** A table that scrolls in a box of its own, and by keyboard. Texts of others are kept from turning their neighbours round. */
export function dataTable(grid: Grid, options: TableOptions): ElementContent {
  const { label, keys = grid.columns.map(({ key }) => key), language } = options
  const places = shownColumns(grid, keys)
  const columns = places.flatMap((at) => grid.columns[at] ?? [])
  const cells = (row: readonly Cell[]): ElementContent[] =>
    columns.map((column, at) =>
      bodyCell(column, row[places[at] ?? 0] ?? null, { isHead: at === 0, language }),
    )
  return h('div.scroll', { role: 'region', 'aria-label': label, tabIndex: 0 }, [
    h('table', [
      h('thead', [h('tr', columns.map(headCell))]),
      h(
        'tbody',
        grid.rows.map((row) => h('tr', cells(row))),
      ),
    ]),
  ])
}

function headCell(column: GridColumn): ElementContent {
  return h('th', { scope: 'col', className: classesOf(column) }, column.title)
}

interface CellPlace {
  readonly isHead: boolean
  readonly language: string | undefined
}

function bodyCell(column: GridColumn, cell: Cell, { isHead, language }: CellPlace): ElementContent {
  const text = shownCell(column.type, cell)
  const marks = { className: classesOf(column), ...(isHead ? { scope: 'row' } : {}) }
  const lang = courseWords.has(column.key) ? language : undefined
  const content = column.type === 'text' && text !== '' ? [h('bdi', { lang }, text)] : [text]
  return h(isHead ? 'th' : 'td', marks, content)
}

function classesOf(column: GridColumn): string[] | undefined {
  const classes = [...kindOf(column), ...(screenOnly.has(column.key) ? ['screen'] : [])]
  return classes.length > 0 ? classes : undefined
}

function kindOf({ key, type }: GridColumn): string[] {
  if (type === 'day' || type === 'month') return ['short']
  if (type !== 'text') return ['number']
  if (long.has(key)) return ['long']
  if (paths.has(key)) return ['path']
  return short.has(key) ? ['short'] : []
}
