import type { Outcome } from './sheet.ts'

/** What a record shows after something that a learner did. */
export interface RecordRow {
  readonly when: string
  readonly record: string
  readonly score: string
  /** Whether it is the row of a pass of the graded exam. */
  readonly isPass?: boolean
}

/** What a record shows of a learner who is not done, and of one who has done every page. */
export interface PageStandings {
  readonly waits: string
  readonly done: string
}

/** The rows of a course that wants its pages done: then a pass alone is not the end, and pages alone may be. */
export function withPages(
  rows: readonly RecordRow[],
  { exam, completion, mark }: Outcome,
  { waits, done }: PageStandings,
): RecordRow[] {
  if (!exam || completion === 'passed') return [...rows]
  const pass = `hands in at ${mark} or above`
  const left = { when: `${pass}, with pages left`, record: waits, score: 'the best so far' }
  const read = { when: 'has done every page, without a pass', record: done }
  return rows.flatMap((row) => {
    if (!row.isPass) return [row]
    return [
      left,
      ...(completion === 'viewed' ? [{ ...read, score: 'none, or the best so far' }] : []),
      { ...row, when: `has done every page, and ${pass}` },
    ]
  })
}
