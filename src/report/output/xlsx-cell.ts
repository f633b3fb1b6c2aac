import type { CellObject } from 'write-excel-file/node'
import type { ColumnType } from '../sections.ts'
import type { Cell } from './cell.ts'
import { neutralText } from './neutral.ts'

const secondsOfDay = 86_400

/** The most characters that a cell of Excel holds. */
const longest = 32_767

/** A cell of Excel with the type and the format of its column: times are shares of a day, days are serial numbers. */
export function xlsxCell(type: ColumnType, cell: Cell): CellObject | null {
  return cell === null
    ? null
    : typeof cell === 'number'
      ? numberCell(type, cell)
      : textCell(type, cell)
}

const numberFormats: { readonly [T in ColumnType]?: string } = {
  integer: '0',
  number: '0.00',
  share: '0.0%',
  seconds: '[h]:mm:ss',
}

function numberCell(type: ColumnType, cell: number): CellObject {
  const value = type === 'seconds' ? cell / secondsOfDay : cell
  return { type: Number, value, format: numberFormats[type] ?? '0' }
}

const dateFormats: { readonly [T in ColumnType]?: string } = { day: 'yyyy-mm-dd', month: 'yyyy-mm' }

/** The format `@` keeps Excel from making a number or a date of a text that somebody edits. */
function textCell(type: ColumnType, cell: string): CellObject {
  const format = dateFormats[type]
  return format === undefined
    ? {
        type: String,
        value: neutralText(cell)
          .slice(0, longest)
          .replace(/\p{Cs}$/u, ''),
        format: '@',
      }
    : { type: Date, value: new Date(`${type === 'month' ? `${cell}-01` : cell}T00:00:00Z`), format }
}
