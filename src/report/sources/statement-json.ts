import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { CourseScope } from '../course-scope.ts'
import { readStatement } from '../read-statement.ts'
import type { StatementRow } from '../statement-row.ts'
import { fieldsOf } from '../statement/json.ts'
import { lineSplitter } from './json/lines.ts'
import { objectSplitter } from './json/objects.ts'
import type { Piece, Splitter } from './json/piece.ts'
import { utf8 } from './json/utf8.ts'
import type { Flaw, Source, SourceBatch } from './source.ts'

/** Bytes read at once. */
const stretch = 1024 * 1024

const headSize = 65_536

/** Flaws after which reading ends: a file with more is none of statements. */
const mostFlaws = 1000

/** Statements as an LRS exports them: a JSON list, a result with `statements`, or one on each line; also compressed by gzip. */
export const statementJson: Source = {
  id: 'xapi',
  summary: 'xAPI statements as JSON: a list, a result of the LRS, or one on each line; also as .gz',
  // What is compressed can't be told by its head: no other source comes like that.
  recognises: (head) => /^\uFEFF?\s*[[{]/.test(head) || head.startsWith('\u001F'),
  read: readFile,
}

async function* readFile(path: string, scope: CourseScope): AsyncGenerator<SourceBatch> {
  let splitter: Splitter | undefined
  let left = mostFlaws
  for await (const chunk of bytesOf(path)) {
    splitter ??= splitterFor(chunk)
    const batch = batchOf(splitter.push(chunk), scope, left)
    left -= batch.flaws.length
    yield batch
    if (left <= 0) return
  }
  if (splitter) yield batchOf(splitter.end(), scope, left)
}

/** The bytes of a file, decompressed, as UTF-8. */
async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  // First: a stream whose error nobody awaits yet would end the process.
  const isZipped = (await headOf(path, 2)).equals(Buffer.of(0x1f, 0x8b))
  const file = createReadStream(path, { highWaterMark: stretch })
  yield* utf8(isZipped ? unzipped(file) : file)
}

/** Errors of the file come out of what is read of it. */
function unzipped(file: Readable): Readable {
  return pipeline(file, createGunzip({ chunkSize: stretch }), () => undefined)
}

async function headOf(path: string, length: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Lines where the first one is a statement by itself; objects otherwise. */
function splitterFor(chunk: Buffer): Splitter {
  const end = chunk.subarray(0, headSize).indexOf('\n')
  const first = end < 0 ? undefined : parse(chunk.toString('utf8', 0, end))
  return fieldsOf(first)['verb'] === undefined ? objectSplitter() : lineSplitter()
}

/** What pieces of a file say of the course, up to so many flaws. */
function batchOf(pieces: readonly Piece[], scope: CourseScope, mostFlaws: number): SourceBatch {
  const rows: StatementRow[] = []
  const flaws: Flaw[] = []
  let others = 0
  for (const piece of pieces) {
    if (flaws.length >= mostFlaws) break
    const { line, column, text, fault } = piece
    const value = fault ? undefined : parse(text)
    if (fault || value === undefined) {
      flaws.push({ line, column, ...faults[fault ?? 'json'] })
      continue
    }
    const reading = readStatement(value, scope, statementJson.id)
    if (reading.kind === 'row') rows.push(reading.row)
    else if (reading.kind === 'other') others += 1
    else flaws.push({ line, column, ...reading.flaw })
  }
  return { rows, others, flaws }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const faults = {
  json: {
    rule: 'statement-json',
    reason: 'This is no JSON.',
    mend: 'Export the statements again, or take it out.',
  },
  junk: {
    rule: 'statement-json',
    reason: 'This is no JSON: a statement begins with a brace. Nothing behind it was read.',
    mend: 'Export the statements again, as a list, as a result of the LRS, or one on each line.',
  },
  cut: {
    rule: 'statement-cut',
    reason: 'The file ends within this statement.',
    mend: 'Export the statements again: the rest of them is missing.',
  },
  open: {
    rule: 'statement-cut',
    reason: 'The file ends before its list does: statements may be missing.',
    mend: 'Export the statements again.',
  },
  long: {
    rule: 'statement-long',
    reason: 'This is longer than 4 MiB, which no statement is.',
    mend: 'Export the statements without attachments, one on each line.',
  },
} as const
