import type { Course } from '../../../model/course.ts'
import { gradedExam } from '../../../model/status.ts'
import { recordOf } from '../../../model/progress.ts'
import { decodeState } from '../../../model/suspend.ts'

/**
 * What tells the pass in a learner's record from passes in other records of the same learner and course: the record's lineage,
 * and the day of the first pass of the graded exam.
 *
 * Every device finds the same in a record. Who has to take the course again next year begins with an empty record, and gets
 * another lineage. Two lineages are the same once in 65,536; then the day differs, if there is an exam. A first pass that is no
 * longer among the attempts kept is dated by the best one.
 */
export function attemptIn(course: Course, state: string): string {
  const saved = decodeState(state)
  if (!saved) return ''
  const { lineage, progress } = saved
  const exam = gradedExam(course)
  if (!exam) return String(lineage)
  const first = progress.attempts.find(
    (attempt) => attempt.exam === exam.number && attempt.score >= exam.pass * 100,
  )
  return `${lineage} ${(first ?? recordOf(progress, exam.number)).day}`
}
