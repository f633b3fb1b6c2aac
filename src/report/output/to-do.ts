import type { CourseReport, DueLine } from '../course-report.ts'
import { counted } from './shown.ts'

/** Something that the report asks of its reader. */
export interface ToDo {
  readonly id: DueLine['state'] | 'not-started' | 'flagged'
  readonly count: number
  /** Who or what, as a sentence. */
  readonly finding: string
  readonly advice: string
}

/** What is to be done, the most pressing first; empty when nothing is. */
export function toDoOf({ summary, due }: CourseReport): readonly ToDo[] {
  const dueSoon = due.filter(({ state }) => state === 'due soon').length
  const all: readonly ToDo[] = [
    {
      id: 'overdue',
      count: summary.overdue,
      finding: `${learners(summary.overdue)} overdue.`,
      advice: 'Remind them and their managers.',
    },
    {
      id: 'expired',
      count: summary.expired,
      finding: `${counted(summary.expired, 'pass has expired', 'passes have expired')}.`,
      advice: 'Those learners have to pass again.',
    },
    {
      id: 'due soon',
      count: dueSoon,
      finding: `${learners(dueSoon)} due soon.`,
      advice: 'Ask them to finish in time.',
    },
    {
      id: 'expiring',
      count: summary.expiring,
      finding: `${counted(summary.expiring, 'pass expires', 'passes expire')} soon.`,
      advice: 'Plan their recertification.',
    },
    {
      id: 'not-started',
      count: summary.notStarted,
      finding: `${counted(summary.notStarted, 'learner has', 'learners have')} not started.`,
      advice: 'See that they can reach the course, and invite them again.',
    },
    {
      id: 'flagged',
      count: summary.flaggedItems,
      finding: `${counted(summary.flaggedItems, 'question is', 'questions are')} flagged.`,
      advice: 'Have an author look at them: each is listed with its file, its line and the reason.',
    },
  ]
  return all.filter(({ count }) => count > 0)
}

function learners(count: number): string {
  return counted(count, 'learner is', 'learners are')
}
