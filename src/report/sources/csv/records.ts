import { CsvError, parse } from 'csv-parse'
import type { Parser } from 'csv-parse'

import { flaw } from '../flaw.ts'
import type { Flaw } from '../source.ts'
import { decode } from './decode.ts'
import { lineEnds } from './line-ends.ts'
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
const longestLine = 16 * 1024 * 1024

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
 * A line of more than `longest` bytes and a quote that is never closed are flaws that end the reading. @throws what the bytes
 * throw, as of a file that is not there.
 */
export async function* csvRecords(
  bytes: AsyncIterable<Uint8Array>,
  longest: number = longestLine,
): AsyncGenerator<CsvPiece> {
  const text = decode(bytes)
  const { head, chunks } = await beginning(text.chunks)
  const parser = newParser(separatorOf(head), longest)
  let end = 0
  let [lengthBefore, length] = [0, 0]
  let isOpen = false
  for await (const chunk of chunks) {
    if (chunk !== '') isOpen = !/[\r\n]$/.test(chunk)
    parser.write(chunk)
    yield* parsed()
    if (parser.errored) break
  }
  if (!parser.errored) await ended(parser)
  yield* parsed()
  if (parser.errored) yield { flaw: flawOf(parser.errored, end + 1) }
  else if (text.isDamaged()) yield { flaw: flaw('csv-encoding', 1) }
  else if (isOpen && length < lengthBefore) yield { flaw: flaw('csv-cut', end) }

  /** What the parser has made of the chunks so far: it works while it is written to, and an error leaves that untouched. */
  function* parsed(): Generator<CsvPiece> {
    for (;;) {
      const next = parser.read() as Parsed | null
      if (!next) return
      end = next.info.lines
      ;[lengthBefore, length] = [length, next.record.length]
      yield { record: { cells: next.record, end } }
    }
  }
}

function newParser(delimiter: string, longest: number): Parser {
  const parser = parse({
    delimiter,
    record_delimiter: [...lineEnds],
    info: true,
    max_record_size: longest,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  // Its errors are asked for.
  return parser.on('error', () => undefined)
}

/** Ends a parser, and comes back once it has looked at the last line. */
async function ended(parser: Parser): Promise<void> {
  await new Promise<void>((resolve) => {
    parser.once('readable', resolve).once('error', () => resolve())
    parser.once('end', resolve)
    parser.end()
  })
}

/** @throws an error that is not of the parser. */
function flawOf(error: Error, line: number): Flaw {
  if (!(error instanceof CsvError)) throw error
  const isLong = error.code === 'CSV_MAX_RECORD_SIZE'
  return flaw(isLong ? 'csv-line-too-long' : 'csv-quote-open', line)
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
