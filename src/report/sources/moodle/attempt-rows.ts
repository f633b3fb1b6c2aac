import type { Course } from '../../../model/course.ts'
import { certificateIri, examIri } from '../../../model/iri.ts'
import { completionOf, gradedExam } from '../../../model/status.ts'
import type { StatementRow } from '../../statement-row.ts'
import type { LearnerParts } from '../learner-of.ts'
import { newRow } from '../new-row.ts'
import { syntheticId } from '../synthetic-id.ts'
import { answerRows } from './answer-rows.ts'
import type { Answer, ExamScore } from './answer-rows.ts'
import type { ScoreCell } from './status.ts'

/** One line of a report: what a learner did in one of Moodle's attempts. */
export interface MoodleAttempt {
  readonly learner: LearnerParts
  readonly attempt: number
  readonly start: number
  /** When the learner was last there. */
  readonly finish: number
  readonly score: ScoreCell
  readonly answers: readonly Answer[]
}

/** What all rows of an attempt are made with. */
export interface AttemptRows {
  /** What they have in common. */
  readonly common: LearnerParts & Pick<StatementRow, 'registration' | 'platform' | 'source'>
  /** The id of what happened in this attempt. */
  readonly idOf: (...event: readonly (string | number)[]) => string
}

/** The rows of an attempt: its beginning, its scores and standing, its answers and the code of its certificate. */
export function attemptRows(course: Course, attempt: MoodleAttempt): readonly StatementRow[] {
  const { learner, start } = attempt
  const facts = ['moodle', learner.learner, course.iri, attempt.attempt]
  const rows: AttemptRows = {
    common: { ...learner, registration: syntheticId(facts), platform: 'Moodle', source: 'moodle' },
    idOf: (...event) => syntheticId([...facts, ...event]),
  }
  const { taken, scores } = answerRows(course, attempt, rows)
  const begun = newRow({
    ...rows.common,
    id: rows.idOf('initialized'),
    at: start,
    verb: 'initialized',
    kind: 'course',
    object: course.iri,
  })
  const scored = scoreRows(course, { attempt, scores }, rows)
  const sittings = scored.flatMap((row) => [
    row,
    ...taken.filter(({ exam, attempt }) => exam === row.number && attempt === row.attempt),
  ])
  const loose = taken.filter((row) => !sittings.includes(row))
  const verdicts = verdictRows(course, attempt, rows)
  const certificates = certificateRows(course, attempt, rows)
  return [begun, ...inOrder([...sittings, ...loose, ...verdicts, ...certificates])]
}

/** A millisecond apart, as the player would tell of them: the score of a sitting, its answers, and then the next sitting. */
function inOrder(rows: readonly StatementRow[]): StatementRow[] {
  return rows.map((row, place) => ({ ...row, at: row.at + place, stored: row.at + place }))
}

/**
 * A row for each attempt at an exam that the answers tell of, and one for the score of the report if none of them has it.
 *
 * Whichever report it comes from, the same score has the same id.
 */
function scoreRows(
  course: Course,
  { attempt, scores }: { readonly attempt: MoodleAttempt; readonly scores: readonly ExamScore[] },
  { common, idOf }: AttemptRows,
): StatementRow[] {
  const graded = gradedExam(course)
  const best = attempt.score.score
  const same = scores.find(
    ({ exam, percent }) => exam === graded?.number && Math.abs(percent - (best ?? -1)) < 0.05,
  )
  const untold = graded && best !== undefined && !same
  const all = [
    ...(untold ? [{ exam: graded.number, attempt: null, percent: best }] : []),
    ...scores.toSorted((a, b) => a.exam - b.exam || (a.attempt ?? 0) - (b.attempt ?? 0)),
  ]
  const met = new Map<string, number>()
  return all.map(({ exam, attempt: number, percent }) => {
    const key = `${exam} ${percent}`
    const before = met.get(key) ?? 0
    met.set(key, before + 1)
    const pass = course.exams.find((one) => one.number === exam)?.pass ?? 100
    return newRow({
      ...common,
      id: idOf('scored', exam, percent, before),
      at: attempt.finish,
      verb: 'scored',
      kind: 'exam',
      number: exam,
      object: examIri(course, exam),
      attempt: number,
      success: percent >= pass,
      scaled: Math.round(percent * 100) / 10_000,
      raw: percent,
    })
  })
}

/** What the report says of the course as a whole. */
function verdictRows(
  course: Course,
  attempt: MoodleAttempt,
  { common, idOf }: AttemptRows,
): StatementRow[] {
  const standing = standingOf(course, attempt)
  const percent = attempt.score.score
  const verdict = (verb: string, parts: Partial<StatementRow>): StatementRow =>
    newRow({
      ...common,
      id: idOf(verb),
      at: attempt.finish,
      verb,
      kind: 'course',
      object: course.iri,
      ...parts,
    })
  const scaled = percent === undefined ? null : Math.round(percent * 100) / 10_000
  const score = { scaled, raw: percent ?? null }
  if (standing === 'failed') return [verdict('failed', { ...score, success: false })]
  return [
    ...(standing === 'passed' ? [verdict('passed', { ...score, success: true })] : []),
    ...(standing === 'passed' || standing === 'completed'
      ? [verdict('completed', { completion: true })]
      : []),
  ]
}

/**
 * The standing by the word, or by the score and the pass mark.
 *
 * A course that asks for its pages too is passed only if there is a certificate: the report does not know the pages.
 */
function standingOf(course: Course, { score, answers }: MoodleAttempt): string | undefined {
  if (score.standing) return score.standing
  const exam = gradedExam(course)
  if (!exam || score.score === undefined || score.score < exam.pass) return undefined
  const isSure =
    completionOf(course) === 'passed' || answers.some(({ id }) => id.of === 'certificate')
  return isSure ? 'passed' : undefined
}

function certificateRows(
  course: Course,
  { answers, finish, score }: MoodleAttempt,
  { common, idOf }: AttemptRows,
): StatementRow[] {
  return answers.flatMap(({ id }) => {
    if (id.of !== 'certificate') return []
    const row = newRow({
      ...common,
      id: idOf('earned', id.code),
      at: finish,
      verb: 'earned',
      kind: 'certificate',
      object: certificateIri(course),
      response: id.code,
      raw: score.score ?? null,
      scaled: score.score === undefined ? null : score.score / 100,
    })
    return [row]
  })
}
