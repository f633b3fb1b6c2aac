import type { Course, Item } from '../../../model/course.ts'
import { isoDuration } from '../../../model/duration.ts'
import type { Actor, XapiLaunch } from './launch.ts'
import { verbIri } from './verbs.ts'
import type { Verb } from './verbs.ts'

/** An xAPI 1.0.3 statement, in the parts that the player uses. */
export interface Statement {
  readonly id: string
  readonly actor: Actor
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> }
  readonly object: Activity
  readonly result?: Result
  readonly context: Readonly<Record<string, unknown>>
  /** ISO 8601, UTC. */
  readonly timestamp: string
}

export interface Activity {
  readonly objectType: 'Activity'
  readonly id: string
  readonly definition: Readonly<Record<string, unknown>>
}

export interface Result {
  readonly score?: {
    readonly scaled: number
    readonly raw?: number
    readonly min?: number
    readonly max?: number
  }
  readonly success?: boolean
  readonly completion?: boolean
  readonly response?: string
  readonly duration?: string
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** What is the same in all statements of a session. */
export interface StatementBase {
  readonly course: Course
  readonly launch: XapiLaunch
  /** Activity id of the course: the launch's own, if it gave one. */
  readonly courseId: string
}

/** What differs from statement to statement. */
export interface StatementParts {
  readonly verb: Verb
  readonly object: Activity
  readonly result?: Result
  /** Activity ids of what the object is part of. */
  readonly parents?: readonly string[]
}

/** A statement with an id of its own, so that sending it again does no harm. */
export function makeStatement(base: StatementBase, parts: StatementParts): Statement {
  const { course, launch } = base
  const grouping = [base.courseId, ...(launch.grouping ? [launch.grouping] : [])]
  return {
    id: uuid(),
    actor: launch.actor,
    verb: { id: verbIri(parts.verb), display: { 'en-US': parts.verb } },
    object: parts.object,
    ...(parts.result && { result: parts.result }),
    context: {
      ...(launch.registration && { registration: launch.registration }),
      ...(launch.platform && { platform: launch.platform }),
      language: course.language,
      revision: course.revision,
      contextActivities: {
        ...(parts.parents && { parent: parts.parents.map((id) => ({ id })) }),
        grouping: grouping.map((id) => ({ id })),
      },
    },
    timestamp: new Date().toISOString(),
  }
}

/** An activity of one of ADL's types. */
export function activity(
  course: Course,
  { id, type, name }: { id: string; type: string; name: string },
): Activity {
  return {
    objectType: 'Activity',
    id,
    definition: {
      type: `http://adlnet.gov/expapi/activities/${type}`,
      name: { [course.language]: name },
    },
  }
}

/** A score in percent, as xAPI wants it. */
export function scoreResult(percent: number): NonNullable<Result['score']> {
  return { scaled: Math.round(percent * 100) / 10_000, raw: percent, min: 0, max: 100 }
}

/** A duration in milliseconds, as a result. */
export function durationResult(milliseconds: number): Result {
  return { duration: isoDuration(milliseconds) }
}

/** The item with this number, if the course has it. */
export function findItem(course: Course, number: number): Item | undefined {
  return course.banks.flatMap((bank) => bank.items).find((item) => item.number === number)
}

/** A random UUID, version 4. `crypto.randomUUID` is missing where the LMS is served over plain http. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
