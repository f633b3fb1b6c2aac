import { isDeepStrictEqual } from 'node:util'

type Json = Readonly<Record<string, unknown>>

/** How the LRS misbehaves. */
export type LrsFault =
  /** No connection: nothing arrives. */
  | 'unreachable'
  /** Everything arrives, but the answer gets lost. */
  | 'answer-lost'
  /** The answer never comes. */
  | 'hanging'
  /** The server answers 503 and keeps nothing. */
  | 'down'

export interface LrsOptions {
  /** Value that the Authorization header must have. */
  readonly auth?: string
  /** Whether any known id is answered with 409, as some LRSs do, though only a changed statement should be. */
  readonly refusesDuplicates?: boolean
}

/** An LRS in memory, with the checks of xAPI 1.0.3 that a client can get wrong. */
export interface LrsDouble {
  readonly fetch: typeof fetch
  readonly statements: readonly Json[]
  /** State documents by the query they were stored under. */
  readonly states: ReadonlyMap<string, string>
  /** Every request that came in. */
  readonly requests: readonly LrsRequest[]
  /** Reasons of all refusals with 400. */
  readonly refusals: readonly string[]
  fault: LrsFault | undefined
}

interface LrsRequest {
  readonly method: string
  readonly path: string
  /** How many statements or documents it brought. */
  readonly count: number
  readonly keepalive: boolean
  readonly status: number
}

const base = 'https://lrs.example.org/xapi/'

/** Where the double listens. */
export const lrsEndpoint: string = base

class Refusal extends Error {}

export function lrsDouble({ auth, refusesDuplicates = false }: LrsOptions = {}): LrsDouble {
  const statements = new Map<string, Json>()
  const states = new Map<string, string>()
  const requests: LrsRequest[] = []
  const refusals: string[] = []

  const post = (body: string): Response => {
    const batch = [JSON.parse(body) as Json | readonly Json[]].flat() as readonly Json[]
    for (const statement of batch) checkStatement(statement)
    const known = batch.filter(({ id }) => statements.has(id as string))
    const changed = known.filter(
      (one) => !isDeepStrictEqual(one, statements.get(one['id'] as string)),
    )
    if (changed.length > 0 || (refusesDuplicates && known.length > 0)) return answer(409)
    for (const statement of batch) {
      const id = statement['id'] as string
      if (!statements.has(id)) statements.set(id, statement)
    }
    return answer(200, JSON.stringify(batch.map(({ id }) => id)))
  }

  const handle = (url: URL, init: RequestInit): Response => {
    const headers = new Headers(init.headers)
    if (headers.get('X-Experience-API-Version') !== '1.0.3') throw new Refusal('version header')
    if (auth !== undefined && headers.get('Authorization') !== auth) return answer(401)
    const path = url.href.slice(base.length).split('?')[0]
    const json = headers.get('Content-Type') === 'application/json'
    const body = typeof init.body === 'string' ? init.body : ''
    if (path === 'statements' && init.method === 'POST') {
      if (!json) throw new Refusal('content type')
      return post(body)
    }
    if (path === 'activities/state') {
      const key = stateKey(url.searchParams)
      const stored = states.get(key)
      if (init.method === 'GET') return stored === undefined ? answer(404) : answer(200, stored)
      if (init.method === 'PUT') {
        if (json) JSON.parse(body)
        states.set(key, body)
        return answer(204)
      }
    }
    return answer(405)
  }

  const respond = (url: URL, init: RequestInit): Response => {
    try {
      return handle(url, init)
    } catch (error) {
      refusals.push(error instanceof Error ? error.message : String(error))
      return answer(400)
    }
  }

  let leaving = 0
  /** Browsers refuse more than 64 KiB at a time in requests that outlive the page. */
  const departing = async (body: unknown): Promise<void> => {
    const size = typeof body === 'string' ? new TextEncoder().encode(body).length : 0
    if (leaving + size > 65_536) throw new TypeError('keepalive quota exceeded')
    leaving += size
    await Promise.resolve()
    leaving -= size
  }

  const lrs: LrsDouble = {
    statements: [],
    states,
    requests,
    refusals,
    fault: undefined,
    fetch: async (input, init = {}) => {
      const url = new URL(input instanceof Request ? input.url : input)
      if (!url.href.startsWith(base)) throw new TypeError(`Nobody listens at ${url.href}.`)
      const note = (status: number): void => {
        requests.push({
          method: init.method ?? 'GET',
          path: url.href.slice(base.length).split('?')[0] ?? '',
          count: typeof init.body === 'string' ? [JSON.parse(init.body)].flat().length : 0,
          keepalive: init.keepalive ?? false,
          status,
        })
      }
      const { fault } = lrs
      if (fault === 'unreachable') throw new TypeError('fetch failed')
      if (fault === 'hanging') return never(init.signal)
      if (init.keepalive) await departing(init.body)
      const response = fault === 'down' ? answer(503) : respond(url, init)
      note(response.status)
      if (fault === 'answer-lost') throw new TypeError('connection reset')
      return response
    },
  }
  Object.defineProperty(lrs, 'statements', { get: () => [...statements.values()] })
  return lrs
}

function answer(status: number, body: string | null = null): Response {
  return new Response(body, { status })
}

function never(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
  })
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const duration = /^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/

function check(holds: boolean, reason: string): void {
  if (!holds) throw new Refusal(reason)
}

function isIri(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value)
}

function checkStatement(statement: Json): void {
  const { id, actor, verb, object, result, context, timestamp: time } = statement
  check(typeof id === 'string' && uuid.test(id), 'statement id')
  checkActor(actor as Json | undefined)
  check(isIri((verb as Json | undefined)?.['id']), 'verb id')
  checkActivity(object as Json | undefined)
  if (result) checkResult(result as Json)
  if (context) checkContext(context as Json)
  check(typeof time === 'string' && timestamp.test(time), 'timestamp')
  const nulls = JSON.stringify(statement).includes(':null')
  check(!nulls, 'null values are allowed only in extensions')
}

function checkActor(actor: Json | undefined): void {
  const identifiers = ['mbox', 'mbox_sha1sum', 'openid', 'account']
  const given = identifiers.filter((key) => actor?.[key] !== undefined)
  check(given.length === 1, 'an actor has exactly one identifier')
  if (given[0] === 'mbox') check(/^mailto:\S+@\S+$/.test(String(actor?.['mbox'])), 'mbox')
  if (given[0] === 'account') {
    const { homePage, name } = (actor?.['account'] ?? {}) as Json
    check(isIri(homePage) && typeof name === 'string' && name !== '', 'account')
  }
}

function checkActivity(activity: Json | undefined): void {
  check(isIri(activity?.['id']), 'activity id')
  const { type, name = {} } = (activity?.['definition'] ?? {}) as Json
  check(type === undefined || isIri(type), 'activity type')
  for (const tag of Object.keys(name as Json)) check(/^[a-z]{2,3}(-\w+)*$/i.test(tag), 'language')
}

function checkResult({
  score,
  duration: time,
  success,
  completion,
  response,
  extensions,
}: Json): void {
  for (const flag of [success, completion]) {
    check(flag === undefined || typeof flag === 'boolean', 'success and completion')
  }
  check(response === undefined || typeof response === 'string', 'response')
  check(time === undefined || (typeof time === 'string' && duration.test(time)), 'duration')
  for (const key of Object.keys(extensions ?? {})) check(isIri(key), 'extension key')
  if (!score) return
  const { scaled, raw, min, max } = score as Readonly<Record<string, number>>
  check(scaled === undefined || (scaled >= -1 && scaled <= 1), 'scaled score')
  if (raw !== undefined && min !== undefined && max !== undefined) {
    check(min < max && raw >= min && raw <= max, 'raw score')
  }
}

function checkContext({ registration, contextActivities = {} }: Json): void {
  const given = typeof registration === 'string' && /^[0-9a-f-]{36}$/i.test(registration)
  check(registration === undefined || given, 'registration')
  for (const [key, list] of Object.entries(contextActivities as Json)) {
    check(['parent', 'grouping', 'category', 'other'].includes(key), 'context activities')
    for (const activity of list as readonly Json[]) checkActivity(activity)
  }
}

function stateKey(query: URLSearchParams): string {
  const [activity, agent, stateId] = ['activityId', 'agent', 'stateId'].map((key) => query.get(key))
  check(isIri(activity), 'activityId')
  check(!!stateId, 'stateId')
  checkActor(JSON.parse(agent ?? '{}') as Json)
  return JSON.stringify([activity, agent, stateId, query.get('registration')])
}
