import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { CourseScope } from '../../../src/report/course-scope.ts'
import type { Flaw, Source } from '../../../src/report/sources/source.ts'
import type { StatementRow } from '../../../src/report/statement-row.ts'
import { sampleCourse } from '../../doubles/course.ts'

/** Everything that a file gave. */
export interface Reading {
  readonly rows: readonly StatementRow[]
  readonly others: number
  readonly flaws: readonly Flaw[]
}

export const sampleScope: CourseScope = {
  course: sampleCourse,
  aliases: [],
  timeZone: 'Europe/Berlin',
}

export const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))

/** Reads a whole file. */
export async function readAll(
  source: Source,
  path: string,
  scope: CourseScope = sampleScope,
): Promise<Reading> {
  const rows: StatementRow[] = []
  const flaws: Flaw[] = []
  let others = 0
  for await (const batch of source.read(path, scope)) {
    rows.push(...batch.rows)
    flaws.push(...batch.flaws)
    others += batch.others
  }
  return { rows, others, flaws }
}

/** Reads a file that holds only this. */
export async function readText(
  source: Source,
  content: string | Uint8Array,
  scope: CourseScope = sampleScope,
): Promise<Reading> {
  const folder = await mkdtemp(join(tmpdir(), 'coursewright-source-'))
  try {
    const path = join(folder, 'export.csv')
    await writeFile(path, content)
    return await readAll(source, path, scope)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What was read as lines to look through: what a row does not say is left out, and times are readable. */
export function asLines({ rows, others, flaws }: Reading): string {
  const lines = rows.map(({ at, ...row }) => {
    const said = Object.entries(row).filter(
      ([key, value]) => value !== null && key !== 'id' && key !== 'stored',
    )
    return `${new Date(at).toISOString()} ${JSON.stringify(Object.fromEntries(said))}`
  })
  const faults = flaws.map(
    ({ line, column, rule, reason }) => `${line}:${column} ${rule} ${reason}`,
  )
  return [...lines, `others: ${others}`, ...faults, ''].join('\n')
}
