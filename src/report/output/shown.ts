import type { ColumnType } from '../sections.ts'
import type { Cell } from './cell.ts'

const integers = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const figures = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** What people read in a cell: `83 %`, `1:02:05`, `−0.21`; empty cells are a dash, but texts stay empty. */
export function shownCell(type: ColumnType, cell: Cell): string {
  if (cell === null) return type === 'text' ? '' : '–'
  return typeof cell === 'number' ? numbers[type](cell) : cell
}

/** A count with a comma at thousands. */
export function shownCount(count: number): string {
  return minus(integers.format(count))
}

/** A share of 0-1 in whole percent; what is not quite all or nothing shows as that. */
export function shownShare(share: number): string {
  const percent = Math.round(share * 100)
  if (percent === 0 && share > 0) return '< 1 %'
  if (percent === 100 && share < 1) return '> 99 %'
  return `${minus(String(percent))} %`
}

/** A count and what is counted, in the singular or the plural. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${shownCount(count)} ${count === 1 ? one : many}`
}

const numbers: { readonly [T in ColumnType]: (value: number) => string } = {
  text: String,
  day: String,
  month: String,
  integer: shownCount,
  number: (value) => minus(figures.format(value)),
  share: shownShare,
  seconds: shownSeconds,
}

function shownSeconds(value: number): string {
  const parts = [Math.floor(value / 3600), Math.floor(value / 60) % 60, Math.round(value) % 60]
  return parts.map((part, at) => String(part).padStart(at === 0 ? 1 : 2, '0')).join(':')
}

function minus(text: string): string {
  return text.replace(/^-/, '−')
}
