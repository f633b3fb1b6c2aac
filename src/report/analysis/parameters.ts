import { gradedExam } from '../../model/status.ts'
import { dayNumber } from '../day-number.ts'
import type { Cell, FactTable } from '../store/store.ts'
import type { AnalysedCourse } from './facts.ts'

/** What a report goes by; days are `YYYY-MM-DD`, UTC. */
export interface AnalysisOptions {
  /** The day that "overdue" and "expired" go by. */
  readonly asOf: string
  /** First and last day of what happened; without bound when absent. */
  readonly from?: string
  readonly to?: string
  /** Days that a pass lasts; for good when absent. */
  readonly validDays?: number
  /** Days before something is due in which it counts as due soon; 30 when absent. */
  readonly soonDays?: number
  /** Days without a record after which somebody counts as stopped; 30 when absent. */
  readonly idleDays?: number
  /** Who ought to be there: `roster(key, person, name, unit, due_day)`. */
  readonly roster?: FactTable
  readonly isPseudonymous?: boolean
}

/** The options, and what of the course the queries turn on, as a table of one row. */
export function parameterFacts(
  { course }: AnalysedCourse,
  { asOf, from, to, validDays, soonDays = 30, idleDays = 30 }: AnalysisOptions,
): FactTable {
  const graded = gradedExam(course)
  const values: Readonly<Record<string, Cell>> = {
    as_of_day: dayNumber(asOf),
    from_day: from === undefined ? null : dayNumber(from),
    to_day: to === undefined ? null : dayNumber(to),
    valid_days: validDays ?? null,
    soon_days: soonDays,
    idle_days: idleDays,
    graded_exam: graded?.number ?? null,
    // Pages alone complete such a course, which says nothing of its exam.
    completion_counts: Number(!graded || course.completion !== 'viewed'),
    units: course.modules.length,
    revision: course.revision,
  }
  return {
    name: 'parameters',
    columns: Object.keys(values).map((name) => ({
      name,
      type: name === 'revision' ? 'text' : 'integer',
    })),
    rows: [Object.values(values)],
  }
}
