import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openStore } from '../../../src/report/store/open-store.ts'
import type { StoreOptions } from '../../../src/report/store/enter.ts'
import type { StatementRow } from '../../../src/report/statement-row.ts'
import type { Store } from '../../../src/report/store/store.ts'
import { sampleCourse } from '../../doubles/course.ts'

/** The first of January 2026, 9:00. */
export const nine: number = Date.UTC(2026, 0, 1, 9)

export const day = 86_400_000

/** A pass of learner 1, with everything else unsaid. */
export function rowOf(number: number, parts: Partial<StatementRow> = {}): StatementRow {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    stored: nine + number * day + 500,
    at: nine + number * day,
    learner: 'https://lms.example e1',
    account: 'e1',
    name: 'Ada',
    registration: null,
    verb: 'passed',
    kind: 'course',
    number: null,
    object: sampleCourse.iri,
    exam: null,
    attempt: null,
    page: null,
    success: true,
    completion: null,
    scaled: 0.75,
    raw: 75,
    progress: null,
    response: null,
    seconds: 12.5,
    revision: 'abc',
    platform: null,
    source: 'test',
    ...parts,
  }
}

export const rowsOf = (count: number, from = 0): StatementRow[] =>
  Array.from({ length: count }, (_, at) => rowOf(from + at))

/** A folder that goes with the test. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'coursewright-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A store that is closed with the test. */
export async function open(path: string, options: Partial<StoreOptions> = {}): Promise<Store> {
  const store = await openStore(path, { course: sampleCourse.iri, roundSize: 250, ...options })
  onTestFinished(() => store.close())
  return store
}

export async function countOf(store: Store): Promise<unknown> {
  return (await store.query('SELECT count(*) AS n FROM statements'))[0]?.['n']
}
