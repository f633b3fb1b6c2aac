import type { Course } from '../../../model/course.ts'
import { questionIri } from '../../../model/iri.ts'
import { leafItems } from '../../../model/leaf-items.ts'
import type { PartKind } from '../../../model/question.ts'
import type { StatementRow } from '../../statement-row.ts'
import { newRow } from '../new-row.ts'
import type { InteractionId } from '../scorm/interaction-id.ts'
import { scormResponse } from '../scorm/response.ts'
import { scormResult } from '../scorm/result.ts'
import type { AnswerMark } from '../scorm/result.ts'
import type { AttemptRows, MoodleAttempt } from './attempt-rows.ts'

/** An interaction as the report has it. */
export interface Answer {
  readonly id: InteractionId
  readonly response: string
  readonly result: string
}

/** How an attempt at an exam went. */
export interface ExamScore {
  readonly exam: number
  /** `null` where the report does not say which attempt it was. */
  readonly attempt: number | null
  readonly percent: number
}

/** More than SCORM has room for. */
const longestResponse = 4000

interface AnswerRows {
  readonly taken: readonly StatementRow[]
  /** By exam and attempt, worked out from the answers. */
  readonly scores: readonly ExamScore[]
}

/** A row for each answer, and the scores that follow from them. */
export function answerRows(
  course: Course,
  { answers, finish }: MoodleAttempt,
  { common, idOf }: AttemptRows,
): AnswerRows {
  const items = itemsOf(course)
  const tallies = new Map<string, Tally>()
  const taken = answers.flatMap(({ id, response, result }) => {
    if (id.of === 'certificate') return []
    const mark = scormResult(result)
    const item = items.get(id.question)
    if (id.of === 'exam') count(tallies, id, { mark, weight: item?.weight ?? 1 })
    const row = newRow({
      ...common,
      id: idOf('answered', ...placeOf(id), id.question),
      at: finish,
      verb: 'answered',
      kind: 'question',
      number: id.question,
      object: questionIri(course, id.question),
      ...(id.of === 'exam' && { exam: id.exam, attempt: id.attempt }),
      ...mark,
      response: scormResponse(response, item?.kind).slice(0, longestResponse),
    })
    // A question without an answer counts in the score and is no answer, as in statements.
    return response === '' ? [] : [row]
  })
  return { taken, scores: [...tallies.values()].flatMap(scoreOf) }
}

interface KnownItem {
  readonly kind: PartKind
  /** The parts of a case share the weight of one question. */
  readonly weight: number
}

const known = new WeakMap<Course, ReadonlyMap<number, KnownItem>>()

/** By number; worked out once for all lines of a report. */
function itemsOf(course: Course): ReadonlyMap<number, KnownItem> {
  const items = known.get(course) ?? readItems(course)
  known.set(course, items)
  return items
}

function readItems(course: Course): ReadonlyMap<number, KnownItem> {
  const shares = course.banks.flatMap(({ items }) =>
    items.flatMap(({ parts = [] }) =>
      parts.map((part) => [part.number, 1 / parts.length] as const),
    ),
  )
  const weights = new Map(shares)
  return new Map(
    leafItems(course).map(({ number, kind }) => [
      number,
      { kind, weight: weights.get(number) ?? 1 },
    ]),
  )
}

interface Tally {
  readonly exam: number
  readonly attempt: number
  earned: number
  possible: number
}

function count(
  tallies: Map<string, Tally>,
  { exam, attempt }: { readonly exam: number; readonly attempt: number },
  { mark, weight }: { readonly mark: AnswerMark; readonly weight: number },
): void {
  if (mark.success === null) return
  const key = `${exam} ${attempt}`
  const tally = tallies.get(key) ?? { exam, attempt, earned: 0, possible: 0 }
  tally.earned += weight * (mark.scaled ?? Number(mark.success))
  tally.possible += weight
  tallies.set(key, tally)
}

function scoreOf({ exam, attempt, earned, possible }: Tally): ExamScore[] {
  return possible > 0 ? [{ exam, attempt, percent: percentOf(earned / possible) }] : []
}

/** With two decimals, rounded down as the player does (`model/score.ts`). */
function percentOf(share: number): number {
  return Math.floor(share * 10_000 + 1e-7) / 100
}

function placeOf(id: InteractionId): readonly (string | number)[] {
  if (id.of === 'exam') return [id.exam, id.attempt]
  return id.of === 'practice' ? ['practice', id.index] : []
}
