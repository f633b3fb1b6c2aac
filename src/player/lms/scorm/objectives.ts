import type { Course, Exam } from '../../../model/course.ts'
import type { ItemMark } from '../../../model/event.ts'
import { scoreOf } from '../../../model/score.ts'
import { gradedExam, higherStanding } from '../../../model/status.ts'
import type { Standing } from '../../../model/status.ts'
import type { Describe, Entry } from './batches.ts'
import type { CmiData } from './data.ts'
import type { Dialect } from './dialect.ts'
import { itemOf, moduleOf } from './interactions.ts'

/** Ends an objective's id for a moment while a record is mended; no id of a module ends so. */
export const objectiveDetour = '_'

/** An objective of the record. */
interface Known {
  readonly index: number
  readonly standing: Standing
}

/**
 * An objective for each module, with the score of its questions in the best attempt at the graded exam.
 *
 * Only for an LMS that says it keeps objectives; `floor` is the best score that its record had at launch, in percent. A status
 * that stands there already is never lowered.
 */
export function objectives(
  course: Course,
  dialect: Dialect,
  { data, floor }: { readonly data: CmiData; readonly floor: number },
): Describe {
  const exam = gradedExam(course)
  const parts = data.get('cmi.objectives._children')
  if (!exam || !['id', 'score', 'status'].every((part) => parts.includes(part))) return () => []
  const limits = data.get(`${dialect.root}.score._children`)
  const known = storedObjectives(data, dialect)
  return (event, { score = 0 }) => {
    if (event.type !== 'exam-submitted' || event.exam !== exam.number) return []
    if (event.score / 100 < Math.max(score, floor)) return []
    return moduleResults(course, exam, event.marks).map((result) => {
      const { index = known.size, standing = 'not attempted' } = known.get(result.id) ?? {}
      const risen = { ...result, index, standing: higherStanding(standing, result.standing) }
      known.set(result.id, risen)
      return entryOf(dialect, risen, limits)
    })
  }
}

/** What the record holds at launch, by id. */
function storedObjectives(data: CmiData, { storedObjective }: Dialect): Map<string, Known> {
  const count = Number(data.get('cmi.objectives._count')) || 0
  const indices = Array.from({ length: count }, (_, index) => index)
  return new Map(
    indices.map((index) => {
      const standing = storedObjective(data.get, `cmi.objectives.${index}`)
      const id = data.get(`cmi.objectives.${index}.id`)
      return [id.endsWith(objectiveDetour) ? id.slice(0, -1) : id, { index, standing }]
    }),
  )
}

interface ModuleResult {
  readonly id: string
  /** In percent, with at most two decimals. */
  readonly score: number
  readonly standing: Standing
}

/** Modules that the attempt asked about, in the course's order; what is neither right nor wrong does not count. */
function moduleResults(course: Course, { pass }: Exam, marks: readonly ItemMark[]): ModuleResult[] {
  const credits = new Map<number, number[]>()
  for (const mark of marks) {
    const item = itemOf(course, mark)
    const module = item && moduleOf(course, item)
    if (!module || mark.credit === undefined) continue
    credits.set(module.number, [...(credits.get(module.number) ?? []), mark.credit])
  }
  return course.modules.flatMap(({ id, number }) => {
    const own = credits.get(number)
    if (!own) return []
    const score = scoreOf(own) / 100
    return [{ id, score, standing: score >= pass ? 'passed' : 'incomplete' }]
  })
}

function entryOf(
  dialect: Dialect,
  { id, score, standing, index }: ModuleResult & Known,
  limits: string,
): Entry {
  const values = [
    ['id', id],
    ...dialect
      .score(score, (field) => limits.includes(field))
      .map(([field, value]) => [`score.${field}`, value]),
    ...dialect.objective(standing),
  ].map(([field = '', value = '']) => [`cmi.objectives.${index}.${field}`, value] as const)
  return { values, keep: 'tracked' }
}
