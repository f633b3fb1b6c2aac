import { mayHold } from '../../model/draw.ts'
import { attemptIri, pageIri, timeIri } from '../../model/iri.ts'
import type { CourseScope } from '../course-scope.ts'
import type { StatementRow } from '../statement-row.ts'
import { countOf, fieldsOf } from './json.ts'
import { idsOf, numberBehind } from './subject.ts'

/** Where in the course it happened, by the statement's context. */
export function placeOf(
  context: Readonly<Record<string, unknown>>,
  scope: CourseScope,
): Pick<StatementRow, 'exam' | 'attempt' | 'page'> {
  const extensions = fieldsOf(context['extensions'])
  const attempt = countOf(extensions[attemptIri(scope.course)])
  const parents = idsOf(fieldsOf(context['contextActivities'])['parent'])
  const exam = parents.flatMap((id) => numberBehind(id, 'exam', scope) ?? [])[0]
  const isPart = attempt !== null && parents.some((id) => numberBehind(id, 'question', scope))
  return {
    exam: exam ?? (isPart ? examOfCases(scope) : null),
    attempt,
    page: countOf(extensions[pageIri(scope.course)]),
  }
}

/** When it happened, where that could be told only later (`player/lms/cmi5/left-over.ts`). */
export function toldLater(context: Readonly<Record<string, unknown>>, scope: CourseScope): unknown {
  return fieldsOf(context['extensions'])[timeIri(scope.course)]
}

/** Answers to parts of a case name the case in the place of the exam: it is known where only one exam has cases. */
function examOfCases({ course }: CourseScope): number | null {
  const exams = course.exams.filter((exam) => mayHold(exam, { kind: 'case' }))
  return (exams.length === 1 && exams[0]?.number) || null
}
