import { isObject } from '../xapi-rules/check.ts'
import type { Json } from '../xapi-rules/check.ts'
import type { Cmi5Request, Cmi5Session, Cmi5Trace, LaunchData } from './trace.ts'
import { cmi5Category, cmi5Verbs } from './vocabulary.ts'
import type { Cmi5Verb } from './vocabulary.ts'

/** A statement as an AU sent it first. */
export interface Said {
  /** `session 1, statement 2 (passed)`. */
  readonly at: string
  readonly statement: Json
  readonly context: Json
  readonly result: Json
  /** The cmi5 verb; nothing if cmi5 has no such verb. */
  readonly verb: Cmi5Verb | undefined
  /** Whether it speaks of the AU in the words of cmi5, or claims to. */
  readonly defined: boolean
  readonly launchData: LaunchData
  /** In milliseconds since 1970. */
  readonly time: number
}

export interface SessionView {
  /** `session 1`. */
  readonly at: string
  readonly session: Cmi5Session
  /** In the order of arrival. */
  readonly said: readonly Said[]
}

/** A trace with its statements taken out of the requests, each once. */
export interface TraceView {
  readonly trace: Cmi5Trace
  readonly sessions: readonly SessionView[]
  /** Over all sessions, by timestamp. */
  readonly said: readonly Said[]
}

export function viewTrace(trace: Cmi5Trace): TraceView {
  const known = new Set<unknown>()
  const sessions = trace.sessions.map((session, index): SessionView => {
    const fresh = session.requests.flatMap(statementsOf).filter(({ id }) => {
      const seen = known.has(id)
      known.add(id)
      return !seen
    })
    const at = `session ${index + 1}`
    const said = fresh.map((statement, order) => {
      const parts = saidOf(statement, trace.activityId)
      const name = `${at}, statement ${order + 1} (${verbName(statement)})`
      return { ...parts, at: name, launchData: session.launchData }
    })
    return { at, session, said }
  })
  return { trace, sessions, said: byTime(sessions.flatMap(({ said }) => said)) }
}

/** By timestamp; those of the same moment in the order of arrival. */
export function byTime(said: readonly Said[]): readonly Said[] {
  return said.toSorted((one, other) => one.time - other.time)
}

/** Activity ids in one of the lists of contextActivities. */
export function contextIds({ context }: Said, list: string): readonly unknown[] {
  return activitiesOf(context, list).map(({ id }) => id)
}

/** One of the lists of contextActivities; a single activity is a list of one. */
export function activitiesOf(context: Json, list: string): readonly Json[] {
  const lists = context['contextActivities']
  return isObject(lists)
    ? ([lists[list] ?? []].flat() as readonly unknown[] as readonly Json[])
    : []
}

/** Extensions of a context or a result. */
export function extensionsOf(part: Json): Json {
  return isObject(part['extensions']) ? part['extensions'] : {}
}

/** Whether the request got to the part of the LMS that looks at it. */
function arrived({ status }: Cmi5Request): boolean {
  return status < 500 && status !== 429
}

/** The statements that a request brought. */
export function statementsOf(request: Cmi5Request): readonly Json[] {
  const brings = request.path === 'statements' && ['POST', 'PUT'].includes(request.method)
  return brings && arrived(request) ? ([JSON.parse(request.body)].flat() as readonly Json[]) : []
}

function saidOf(statement: Json, activityId: string): Omit<Said, 'at' | 'launchData'> {
  const { object, timestamp } = statement
  const context = isObject(statement['context']) ? statement['context'] : {}
  const result = isObject(statement['result']) ? statement['result'] : {}
  const verb = cmi5VerbOf(statement)
  const about = isObject(object) && object['id'] === activityId
  const claims = activitiesOf(context, 'category').some(({ id }) => id === cmi5Category)
  const defined = claims || (verb !== undefined && about)
  return { statement, context, result, verb, defined, time: Date.parse(String(timestamp)) }
}

function verbIri({ verb }: Json): string {
  return isObject(verb) ? String(verb['id']) : ''
}

function verbName(statement: Json): string {
  return verbIri(statement).split('/').at(-1) ?? ''
}

function cmi5VerbOf(statement: Json): Cmi5Verb | undefined {
  const iri = verbIri(statement)
  const found = Object.entries(cmi5Verbs).find(([, verb]) => verb === iri)
  return found?.[0] as Cmi5Verb | undefined
}
