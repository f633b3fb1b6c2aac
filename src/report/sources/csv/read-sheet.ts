import { createReadStream } from 'node:fs'

import type { StatementRow } from '../../statement-row.ts'
import { flawRoom } from '../flaw-room.ts'
import { flaw } from '../flaw.ts'
import type { Flaw, SourceBatch } from '../source.ts'
import { csvRecords } from './records.ts'
import type { CsvRecord } from './records.ts'

/** What a line of a table holds. */
export interface SheetLine {
  readonly rows?: readonly StatementRow[]
  readonly isOther?: boolean
  readonly flaws?: readonly Flaw[]
}

/** A table whose line of names was understood. */
export interface Sheet {
  /** Reads a line; without it the table cannot be read, and the flaws say why. */
  readonly line?: (record: CsvRecord) => SheetLine
  /** What is wrong with the table as a whole. */
  readonly flaws?: readonly Flaw[]
  /** What is known only after the last line. */
  readonly end?: () => readonly Flaw[]
}

/** Rows in one stretch: enough for the store to take them quickly. */
const batchSize = 1000

/** Reads a table of a file, a stretch at a time; `open` is given the line of names. */
export async function* readSheet(
  path: string,
  open: (header: CsvRecord) => Sheet,
): AsyncGenerator<SourceBatch> {
  let sheet: Sheet | undefined
  let batch = newBatch()
  const hasRoom = flawRoom()
  for await (const piece of csvRecords(createReadStream(path))) {
    if ('flaw' in piece) batch.flaws.push(piece.flaw)
    else if (sheet) add(sheet.line?.(piece.record) ?? {})
    else {
      sheet = open(piece.record)
      batch.flaws.push(...(sheet.flaws ?? []))
      if (!sheet.line) break
    }
    if (batch.rows.length < batchSize) continue
    yield batch
    batch = newBatch()
  }
  const isEmpty = !sheet && batch.flaws.length === 0
  batch.flaws.push(...(isEmpty ? [flaw('csv-empty', 1)] : []), ...(sheet?.end?.() ?? []))
  yield batch

  function add({ rows = [], isOther = false, flaws = [] }: SheetLine): void {
    batch.rows.push(...rows)
    if (isOther) batch.others++
    batch.flaws.push(...flaws.filter(hasRoom))
  }
}

interface Batch extends SourceBatch {
  readonly rows: StatementRow[]
  others: number
  readonly flaws: Flaw[]
}

function newBatch(): Batch {
  return { rows: [], others: 0, flaws: [] }
}
