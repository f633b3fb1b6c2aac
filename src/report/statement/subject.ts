import type { CourseScope } from '../course-scope.ts'
import type { ObjectKind, StatementRow } from '../statement-row.ts'
import { fieldsOf, listOf, textOf } from './json.ts'

/** What of the course a statement is about. */
export type Subject = Pick<StatementRow, 'kind' | 'number' | 'object'>

const longest = 4000
const courseType = 'http://adlnet.gov/expapi/activities/course'
const cmi5Category = 'https://w3id.org/xapi/cmi5/context/categories/cmi5'

/** What numbers stand behind in IRIs (`model/iri.ts`). */
const numbered: Readonly<Record<string, ObjectKind>> = {
  module: 'module',
  exam: 'exam',
  question: 'question',
}

/**
 * What of the course a statement is about; nothing when it belongs to another.
 *
 * An LMS may give the course, or a unit of it, an id of its own: then the grouping names it (cmi5 §9.6.2.3). The unit's
 * publisher id is what comes back, which is the same for every LMS.
 */
export function subjectOf(
  object: Readonly<Record<string, unknown>>,
  activities: Readonly<Record<string, unknown>>,
  scope: CourseScope,
): Subject | undefined {
  const { objectType = 'Activity' } = object
  const id = textOf(object['id'], longest) ?? ''
  const isActivity = objectType === 'Activity'
  if (isActivity && belongs(id, scope)) return subjectAt(id, scope)
  const groupings = idsOf(activities['grouping'])
  const parents = idsOf(activities['parent'])
  if (![...groupings, ...parents].some((one) => belongs(one, scope))) return undefined
  const unit = groupings.find((one) => unitIri(one, scope))
  if (isActivity && unit !== undefined) return { kind: 'unit', number: null, object: unit }
  const isCourse =
    isActivity &&
    groupings.some((one) => subjectAt(one, scope).kind === 'course' && belongs(one, scope)) &&
    (fieldsOf(object['definition'])['type'] === courseType ||
      idsOf(activities['category']).includes(cmi5Category))
  return { kind: isCourse ? 'course' : 'other', number: null, object: id }
}

/** The ids of activities that a context names. */
export function idsOf(activities: unknown): readonly string[] {
  return listOf(activities).flatMap((one) => textOf(fieldsOf(one)['id'], longest) ?? [])
}

/** The number behind one of the course's IRIs, such as `/exam/2`; `null` for any other. */
export function numberBehind(id: string, kind: ObjectKind, { course }: CourseScope): number | null {
  const start = `${course.iri}/${kind}/`
  const rest = id.startsWith(start) ? id.slice(start.length) : ''
  return /^[1-9]\d{0,8}$/.test(rest) ? Number(rest) : null
}

function subjectAt(id: string, scope: CourseScope): Subject {
  const rest = id.slice(scope.course.iri.length)
  if (scope.aliases.includes(id) || rest === '' || rest === '/au') {
    return { kind: 'course', number: null, object: id }
  }
  if (rest === '/certificate') return { kind: 'certificate', number: null, object: id }
  if (unitIri(id, scope)) return { kind: 'unit', number: null, object: id }
  const kind = numbered[rest.split('/')[1] ?? '']
  const number = kind ? numberBehind(id, kind, scope) : null
  return { kind: (number !== null && kind) || 'other', number, object: id }
}

function belongs(id: string, { course: { iri }, aliases }: CourseScope): boolean {
  return id === iri || id.startsWith(`${iri}/`) || aliases.includes(id)
}

/** Whether it is the publisher id of a unit: `<course>/au/<name>` (`formats/cmi5/unit.ts`). */
function unitIri(id: string, { course: { iri } }: CourseScope): boolean {
  return id.startsWith(`${iri}/au/`) && !id.slice(iri.length + 4).includes('/')
}
