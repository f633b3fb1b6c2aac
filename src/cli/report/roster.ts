import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import type { Privacy } from '../../report/privacy/privacy.ts'
import { pseudonymOf } from '../../report/privacy/pseudonym.ts'
import { readRoster } from '../../report/sources/roster.ts'
import { rosterFacts } from '../../report/sources/roster/facts.ts'
import type { FactTable } from '../../report/store/store.ts'
import { CliError, exitCodes } from '../error.ts'
import type { Io } from '../io.ts'
import type { ReportOptions } from './options.ts'
import { printFlaws } from './print-flaws.ts'

/** Who ought to be there, as a table for the analysis; nothing without a roster. @throws CliError when the file has mistakes, which are printed. */
export async function readRosterFile(
  { roster, dueDays }: Pick<ReportOptions, 'roster' | 'dueDays'>,
  { key }: Privacy,
  io: Io,
): Promise<FactTable | undefined> {
  if (roster === undefined) return undefined
  const full = resolve(io.cwd, roster)
  const { rows, flaws } = await readRoster(createReadStream(full), dueDays)
  for (const line of printFlaws(full, flaws, io.cwd)) io.err(line)
  if (flaws.some(({ isHarmless }) => !isHarmless)) {
    throw new CliError(
      'The roster has errors: somebody could be missing from the report, so there is none.',
      exitCodes.records,
    )
  }
  return rosterFacts(rows, key === undefined ? undefined : (text) => pseudonymOf(key, text))
}
