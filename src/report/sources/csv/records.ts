import { pipeline, Readable } from 'node:stream'

import { CsvError, parse } from 'csv-parse'

import { flaw } from '../flaw.ts'
import type { Flaw } from '../source.ts'
import { decode } from './decode.ts'
import { separatorOf } from './separator.ts'

/** One line of a table. With line ends in its cells it is several lines of the file. */
export interface CsvRecord {
  readonly cells: readonly string[]
  /** Line of the file that it ends on, from 1. */
  readonly end: number
}

/** A table has either another line or a flaw. */
export type CsvPiece = { readonly record: CsvRecord } | { readonly flaw: Flaw }

/** Bytes in one line of a table, so that a file that is none cannot fill the memory. */
export const longestLine: number = 16 * 1024 * 1024

/** Characters by which the separator is found. */
const headLength = 65_536

/** What the parser says of a line, and where. */
interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/**
 * Reads a table line by line; blank lines are left out.
 *
 * A line above {@link longestLine} and a quote that is never closed are flaws that end the reading. @throws what the bytes
 * throw, as of a file that is not there.
 */
export async function* csvRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<CsvPiece> {
  const text = decode(bytes)
  const { head, chunks } = await beginning(text.chunks)
  const parser = parse({
    delimiter: separatorOf(head),
    info: true,
    max_record_size: longestLine,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  // What fails on the way reaches the loop below, and ending the loop closes the file.
  pipeline(Readable.from(chunks), parser, () => undefined)
  let end = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      end = info.lines
      yield { record: { cells: record, end } }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const rule = error.code === 'CSV_MAX_RECORD_SIZE' ? 'csv-line-too-long' : 'csv-quote-open'
    yield { flaw: flaw(rule, end + 1) }
  }
  if (text.isDamaged()) yield { flaw: flaw('csv-encoding', 1) }
}

/** The first characters, and all chunks with them. */
async function beginning(
  chunks: AsyncIterable<string>,
): Promise<{ readonly head: string; readonly chunks: AsyncIterable<string> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  let head = ''
  while (head.length < headLength) {
    const { done, value } = await iterator.next()
    if (done) break
    head += value
  }
  return { head, chunks: all() }

  async function* all(): AsyncGenerator<string> {
    if (head !== '') yield head
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
}

/** The line of the file that a record begins on. */
export function lineOf({ cells, end }: CsvRecord): number {
  const lineEnds = cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
  return end - lineEnds
}
