import { createReadStream } from 'node:fs'

import { csvRecords } from '../csv/records.ts'
import { orderShown } from '../dates/read-date.ts'
import type { DateOrder } from '../dates/read-date.ts'
import { mostAbove } from './transcript-header.ts'

/**
 * The order of day and month in a file's dates, by the first date that shows it; nothing if none does.
 *
 * One portal writes all of its dates alike, so that all columns count.
 */
export async function orderIn(
  path: string,
  columnsOf: (header: readonly string[]) => readonly number[],
): Promise<DateOrder | undefined> {
  let columns: readonly number[] = []
  let above = 0
  for await (const piece of csvRecords(createReadStream(path))) {
    if ('flaw' in piece) continue
    const { cells } = piece.record
    for (const column of columns) {
      const order = orderShown(cells[column] ?? '')
      if (order) return order
    }
    if (columns.length > 0) continue
    columns = columnsOf(cells)
    if (columns.length === 0 && ++above === mostAbove) return undefined
  }
  return undefined
}
