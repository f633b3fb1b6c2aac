import type { Actor } from '../../../model/actor.ts'
import type { Course } from '../../../model/course.ts'
import { isoDuration } from '../../../model/duration.ts'
import { lastingUuid, randomUuid } from './uuid.ts'
import { verbIri } from './verbs.ts'
import type { Verb } from './verbs.ts'

/** An xAPI 1.0.3 statement, in the parts that the player uses. */
export interface Statement {
  readonly id: string
  readonly actor: Actor
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> }
  readonly object: Activity
  readonly result?: Result
  readonly context: Context
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

/** Under which circumstances something happened (xAPI 1.0.3 Data 2.4.6). */
export interface Context {
  readonly registration?: string
  readonly platform?: string
  readonly language?: string
  readonly revision?: string
  readonly extensions?: Readonly<Record<string, unknown>>
  readonly contextActivities?: Readonly<Record<string, readonly ActivityRef[]>>
}

/** An activity that a context names. */
export interface ActivityRef {
  readonly id: string
  readonly definition?: { readonly type: string }
}

/** What all statements of a session are made from. */
export interface StatementBase {
  readonly course: Course
  /** Activity id of the course: the launch's own, if it gave one. */
  readonly courseId: string
  readonly actor: Actor
  /** The context that the protocol wants for a statement. */
  readonly contextOf: (parts: StatementParts) => Context
  /** The registration that the host gave: what is told once in it has the same id whenever it is told. */
  readonly registration?: string
  /** When that happened which statements tell of, in milliseconds since 1970; the device's clock unless it is given. */
  readonly now?: () => number
}

/** What differs from statement to statement. */
export interface StatementParts {
  readonly verb: Verb
  readonly object: Activity
  readonly result?: Result
  /** Activity ids of what the object is part of. */
  readonly parents?: readonly string[]
  /** More about the circumstances, by IRI. */
  readonly extensions?: Readonly<Record<string, unknown>>
  /** Whether a registration has no more than one of it, as of a pass. */
  readonly once?: boolean
}

/** A statement with an id of its own, so that sending it again does no harm. */
export function makeStatement(base: StatementBase, parts: StatementParts): Statement {
  const { actor, now = Date.now } = base
  const { verb, object, result } = parts
  return {
    id: lastingId(base, parts) ?? randomUuid(),
    actor,
    verb: { id: verbIri(verb), display: { 'en-US': verb } },
    object,
    ...(result && { result }),
    context: base.contextOf(parts),
    timestamp: new Date(now()).toISOString(),
  }
}

/** The id of what a registration has once; nothing for other statements, and without a registration. */
export function lastingId(
  { registration, courseId }: Pick<StatementBase, 'registration' | 'courseId'>,
  { verb, once }: Pick<StatementParts, 'verb' | 'once'>,
): string | undefined {
  return once && registration ? lastingUuid([registration, courseId, verb]) : undefined
}

/** What every protocol says of a statement's circumstances: the course it is part of, its edition and language. */
export function commonContext(
  { course, courseId }: Pick<StatementBase, 'course' | 'courseId'>,
  { object, parents, extensions }: StatementParts,
): Context {
  return {
    language: course.language,
    revision: course.revision,
    ...(extensions && { extensions }),
    contextActivities: {
      ...(parents && object.id !== courseId && { parent: parents.map((id) => ({ id })) }),
      grouping: [{ id: courseId }],
    },
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

/** The course as a statement's object. */
export function courseActivity({
  course,
  courseId,
}: Pick<StatementBase, 'course' | 'courseId'>): Activity {
  return activity(course, { id: courseId, type: 'course', name: course.title })
}

/** A score in percent, as xAPI wants it. */
export function scoreResult(percent: number): NonNullable<Result['score']> {
  return { scaled: Math.round(percent * 100) / 10_000, raw: percent, min: 0, max: 100 }
}

/** A duration in milliseconds, as a result. */
export function durationResult(milliseconds: number): Result {
  return { duration: isoDuration(milliseconds) }
}
