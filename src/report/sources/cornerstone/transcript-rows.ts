import type { Course } from '../../../model/course.ts'
import { examIri } from '../../../model/iri.ts'
import { completionOf, gradedExam } from '../../../model/status.ts'
import type { StatementRow } from '../../statement-row.ts'
import type { LearnerParts } from '../learner-of.ts'
import { newRow } from '../new-row.ts'
import { syntheticId } from '../synthetic-id.ts'
import type { TranscriptStanding } from './status.ts'

/** One line of a transcript: somebody's registration for the course. Times are milliseconds since 1970. */
export interface Transcript {
  readonly learner: LearnerParts
  readonly standing: TranscriptStanding
  /** Percent. */
  readonly score: number | undefined
  /** What tells the registrations of a learner apart: its number, or the day that it began. */
  readonly registration: string
  readonly started: number | undefined
  readonly completed: number | undefined
}

/**
 * The rows of a transcript line.
 *
 * What has no date gives no row: a completion without its day cannot be reported.
 */
export function transcriptRows(course: Course, transcript: Transcript): readonly StatementRow[] {
  const { learner, registration, started, completed, score } = transcript
  const facts = ['cornerstone', learner.learner, course.iri]
  const row = (
    verb: string,
    at: number | undefined,
    parts: Partial<StatementRow> = {},
  ): readonly StatementRow[] => {
    if (at === undefined) return []
    const about = { kind: 'course' as const, object: course.iri, platform: 'Cornerstone' }
    return [
      newRow({
        ...about,
        ...learner,
        registration: registration ? syntheticId([...facts, registration]) : null,
        id: syntheticId([...facts, verb, at, parts.raw ?? '']),
        at,
        verb,
        source: 'cornerstone',
        ...parts,
      }),
    ]
  }
  const percent =
    score === undefined ? {} : { raw: score, scaled: Math.round(score * 100) / 10_000 }
  const verdict = verdictOf(course, transcript)
  const ended = completed ?? started
  const exam = gradedExam(course)
  return [
    ...row('initialized', started ?? completed),
    ...(exam && score !== undefined
      ? row('scored', ended, {
          kind: 'exam',
          number: exam.number,
          object: examIri(course, exam.number),
          success: score >= exam.pass,
          ...percent,
        })
      : []),
    ...(verdict === 'passed' ? row('passed', ended, { success: true, ...percent }) : []),
    ...(verdict === 'passed' || verdict === 'completed'
      ? row('completed', ended, { completion: true })
      : []),
    ...(verdict === 'failed' ? row('failed', ended, { success: false, ...percent }) : []),
  ]
}

/**
 * What the transcript says of the course.
 *
 * Cornerstone has one word for both statuses of SCORM: where the exam decides, what is completed is passed, unless its score
 * speaks against it.
 */
function verdictOf(
  course: Course,
  { standing, score }: Transcript,
): 'passed' | 'completed' | 'failed' | undefined {
  if (standing === 'passed' || standing === 'failed') return standing
  if (standing === 'exempt') return 'completed'
  if (standing !== 'completed') return undefined
  const exam = gradedExam(course)
  if (!exam) return 'completed'
  if (score !== undefined) return score >= exam.pass ? 'passed' : 'completed'
  return completionOf(course) === 'viewed' ? 'completed' : 'passed'
}
