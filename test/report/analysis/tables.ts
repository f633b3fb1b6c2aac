import { columns } from '../../../src/report/statement-row.ts'
import type { StatementRow } from '../../../src/report/statement-row.ts'
import type { Cell, FactTable } from '../../../src/report/store/store.ts'

type ColumnType = FactTable['columns'][number]['type']

const numbers = new Set(['number', 'exam', 'attempt', 'page'])
const measures = new Set(['scaled', 'raw', 'progress', 'seconds'])

/** Rows as the table that queries read, with the day and the month of each. */
export function statementTable(
  rows: readonly StatementRow[],
  booleans: 'number' | 'text',
): FactTable {
  const typeOf = (name: string): ColumnType =>
    numbers.has(name) || (booleans === 'text' && name === 'success')
      ? 'integer'
      : measures.has(name)
        ? 'real'
        : 'text'
  return {
    name: 'statements',
    columns: [
      ...columns.map((name) => ({ name, type: typeOf(name) })),
      { name: 'day', type: 'integer' },
      { name: 'month', type: 'text' },
    ],
    rows: rows.map((row) => [
      ...columns.map((name) => cellOf(name, row[name])),
      Math.floor(row.at / 86_400_000),
      new Date(row.at).toISOString().slice(0, 7),
    ]),
  }
}

/** Times as ISO 8601 without zone, which all engines take. */
function cellOf(name: string, value: Cell): Cell {
  return name === 'at' || name === 'stored'
    ? new Date(Number(value)).toISOString().replace('T', ' ').slice(0, -1)
    : value
}

/** INSERT statements of a thousand rows each. */
export function* insertions({ name, rows }: FactTable): Generator<string> {
  for (let from = 0; from < rows.length; from += 1000) {
    const values = rows.slice(from, from + 1000).map((row) => `(${row.map(literal).join(', ')})`)
    yield `INSERT INTO ${name} VALUES ${values.join(', ')}`
  }
}

function literal(cell: Cell): string {
  if (cell === null) return 'NULL'
  return typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : String(cell)
}
