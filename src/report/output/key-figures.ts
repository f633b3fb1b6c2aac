import type { CourseReport } from '../course-report.ts'
import type { ColumnType } from '../sections.ts'
import type { Cell } from './cell.ts'

/** A figure of the summary with its name. */
export interface KeyFigure {
  readonly name: string
  readonly type: ColumnType
  readonly value: Cell
}

/** The figures of a report's summary, the most wanted first. */
export function keyFigures({ summary }: CourseReport): readonly KeyFigure[] {
  const count = (name: string, value: number): KeyFigure => ({ name, type: 'integer', value })
  const share = summary.learners === 0 ? null : summary.done / summary.learners
  return [
    count('Learners', summary.learners),
    count('Started', summary.started),
    count('Passed', summary.passed),
    { name: 'Share passed', type: 'share', value: share },
    count('Completed', summary.completed),
    count('Not started', summary.notStarted),
    count('Overdue', summary.overdue),
    count('Expired', summary.expired),
    count('Expiring', summary.expiring),
    { name: 'Mean of best scores', type: 'share', value: summary.meanBest },
    count('Questions to look at', summary.flaggedItems),
  ]
}
