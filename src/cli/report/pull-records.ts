import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { CourseScope } from '../../report/course-scope.ts'
import { lrsCredentials } from '../../report/lrs/credentials.ts'
import { lrsEndpoint } from '../../report/lrs/endpoint.ts'
import { LrsError } from '../../report/lrs/lrs-error.ts'
import { progressLine } from '../../report/lrs/progress-line.ts'
import { pull } from '../../report/lrs/pull.ts'
import { systemEffects } from '../../report/lrs/system-effects.ts'
import { readStatement } from '../../report/read-statement.ts'
import type { Store } from '../../report/store/store.ts'
import { shownCount } from '../../report/output/shown.ts'
import { CliError, exitCodes } from '../error.ts'
import type { Io } from '../io.ts'
import type { ReportOptions } from './options.ts'

/** Pulls what an LRS has of the course into the store. @throws CliError with what the user can do. */
export async function pullRecords(
  address: string,
  options: ReportOptions,
  { store, scope, io }: { readonly store: Store; readonly scope: CourseScope; readonly io: Io },
): Promise<void> {
  try {
    const endpoint = lrsEndpoint(address)
    const { page, calls, activities } = options
    const pulled = await pull(
      {
        endpoint,
        auth: await readAuth(options, io),
        activities: [scope.course.iri, ...activities],
        read: (statement) => {
          const reading = readStatement(statement, scope, endpoint)
          return reading.kind === 'row' ? reading.row : undefined
        },
        store,
        ...(page !== undefined && { page }),
        ...(calls !== undefined && { callsPerMinute: calls }),
      },
      { ...systemEffects, progress: (progress) => io.status(progressLine(progress)) },
    )
    io.out(
      `${endpoint}: ${shownCount(pulled.brought)} statements, ${shownCount(pulled.added)} of them new, ${shownCount(pulled.calls)} calls`,
    )
    if (await isEmpty(store)) io.err(emptyHint)
  } catch (error) {
    if (error instanceof LrsError) throw new CliError(error.message, exitCodes.records)
    throw error
  }
}

/** LRSs give no error for what a key may not see. */
const emptyHint =
  'The store has no record of the course. A key that may read only its own statements gets an empty list; a course that the LMS knows by another activity id needs --activity.'

async function isEmpty(store: Store): Promise<boolean> {
  const [row] = await store.query('SELECT count(*) AS statements FROM statements')
  return row?.['statements'] === 0
}

async function readAuth({ lrsAuth }: ReportOptions, { env, cwd }: Io): Promise<string> {
  if (lrsAuth === undefined) return lrsCredentials({ env })
  const text = await readFile(resolve(cwd, lrsAuth), 'utf8')
  return lrsCredentials({ env, file: { name: lrsAuth, text } })
}
