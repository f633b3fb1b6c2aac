import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { CourseScope } from '../../report/course-scope.ts'
import { encodingOf } from '../../report/sources/csv/decode.ts'
import { recognise, unrecognised } from '../../report/sources/index.ts'
import type { Flaw, Source, SourceBatch } from '../../report/sources/source.ts'
import type { StatementRow } from '../../report/statement-row.ts'
import type { Store } from '../../report/store/store.ts'
import { shownCount } from '../../report/output/shown.ts'
import { CliError, exitCodes } from '../error.ts'
import type { Io } from '../io.ts'
import { shownPath } from '../shown-path.ts'
import { printFlaws } from './print-flaws.ts'

/** How much of a file says what it is, in bytes. */
const headSize = 65_536

/** Flaws of a file that are shown: more of them say nothing new. */
const mostFlaws = 200

/**
 * Reads files with records into the store, each of them whole or not at all.
 *
 * @throws CliError when one is of no known kind or has mistakes, once those of all files have been printed.
 */
export async function importFiles(
  paths: readonly string[],
  { store, scope, io }: { readonly store: Store; readonly scope: CourseScope; readonly io: Io },
): Promise<void> {
  let failed = 0
  for (const path of paths) {
    const full = resolve(io.cwd, path)
    const source = await sourceOf(full, path)
    const tally: FileTally = { records: 0, others: 0, flaws: [] }
    try {
      const rows = rowsOf(source.read(full, scope), tally, (records) =>
        io.status(`${path}: ${shownCount(records)} records`),
      )
      const { added } = await store.add(rows)
      io.out(summary(shownPath(full, io.cwd), tally, added))
    } catch (error) {
      if (!(error instanceof FlawedFile)) throw error
      failed++
    }
    for (const line of printFlaws(full, tally.flaws, io.cwd)) io.err(line)
  }
  if (failed > 0) {
    throw new CliError(
      'Files with errors were left out as a whole; there is no report.',
      exitCodes.records,
    )
  }
}

/** What was found in a file so far. */
interface FileTally {
  records: number
  others: number
  flaws: Flaw[]
}

/** Ends the import of a file, so that the store keeps nothing of it. */
class FlawedFile extends Error {}

async function* rowsOf(
  batches: AsyncIterable<SourceBatch>,
  tally: FileTally,
  onProgress: (records: number) => void,
): AsyncGenerator<readonly StatementRow[]> {
  let isFlawed = false
  for await (const { rows, others, flaws } of batches) {
    tally.records += rows.length
    tally.others += others
    isFlawed ||= flaws.some(({ isHarmless }) => !isHarmless)
    tally.flaws = [...tally.flaws, ...flaws].slice(0, mostFlaws)
    onProgress(tally.records)
    if (!isFlawed) yield rows
    if (tally.flaws.length >= mostFlaws) break
  }
  if (isFlawed) throw new FlawedFile()
}

async function sourceOf(full: string, path: string): Promise<Source> {
  const file = await open(full)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headSize), 0, headSize, 0)
    const bytes = buffer.subarray(0, bytesRead)
    const head = new TextDecoder(encodingOf(bytes)).decode(bytes)
    const source = recognise(head)
    if (source) return source
    if (head.trim() === '') {
      throw new CliError(`${path} is empty. Export it again.`, exitCodes.records)
    }
    throw new CliError(unrecognised(path), exitCodes.records)
  } finally {
    await file.close()
  }
}

function summary(path: string, { records, others }: FileTally, added: number): string {
  const rest = others > 0 ? `, ${shownCount(others)} of other courses left out` : ''
  return `${path}: ${shownCount(records)} records, ${shownCount(added)} of them new${rest}`
}
