import type { CourseReport, Standing } from '../course-report.ts'

const order: readonly Standing[] = [
  'passed',
  'completed',
  'in progress',
  'failed',
  'expired',
  'not started',
]

/** How many learners stand how, in a fixed order, without what nobody is. */
export function standingCounts(
  learners: CourseReport['learners'],
): readonly { readonly standing: Standing; readonly count: number }[] {
  return order
    .map((standing) => ({
      standing,
      count: learners.filter((line) => line.standing === standing).length,
    }))
    .filter(({ count }) => count > 0)
}
