import { dayOf } from '../dates/instant.ts'
import { isAmbiguous, orderShown, readDate } from '../dates/read-date.ts'
import type { DateOrder } from '../dates/read-date.ts'

/** Reads a cell: the day, `YYYY-MM-DD`, or why there is none. */
export type ReadDay = (cell: string) => { readonly day: string } | { readonly reason: string }

/** What reads the dates of a column: `03/04/2026` means what another cell of it shows, or one of the `others` if none does. */
export function dateColumn(cells: readonly string[], others: readonly string[]): ReadDay {
  const own = ordersIn(cells)
  const orders = own.size > 0 ? own : ordersIn(others)
  const [order] = orders
  return (cell) => {
    const date = readDate(cell, orders.size === 1 ? order : undefined)
    if (date) return { day: dayOf(date) }
    const shown = `“${cell.slice(0, 100)}”`
    if (!isAmbiguous(cell)) return { reason: `${shown} could not be read as a date.` }
    const why =
      orders.size > 1
        ? 'the column has both ways of writing'
        : 'no date shows which number is the month'
    return { reason: `${shown} may be two days, and ${why}.` }
  }
}

function ordersIn(cells: readonly string[]): ReadonlySet<DateOrder> {
  return new Set(cells.flatMap((cell) => orderIn(cell) ?? []))
}

/** Full stops show the order of their own date, and nothing of dates with slashes. */
function orderIn(cell: string): DateOrder | undefined {
  return cell.includes('.') ? undefined : orderShown(cell)
}
