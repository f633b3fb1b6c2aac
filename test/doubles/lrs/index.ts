import type { Json } from '../xapi-rules/check.ts'
import { refused, toResponse } from './answer.ts'
import type { Answer } from './answer.ts'
import { jsonOf, readCall } from './call.ts'
import type { LrsCall } from './call.ts'
import { documentStore } from './documents.ts'
import type { DocumentPath } from './documents.ts'
import { isSent, suffer } from './faults.ts'
import type { LrsFault } from './faults.ts'
import { keepaliveQuota } from './keepalive.ts'
import { statementStore } from './statements.ts'
import type { StatementOptions } from './statements.ts'

export type { Answer, LrsCall, LrsFault }

export interface LrsOptions extends StatementOptions {
  /** Value that the Authorization header must have. */
  readonly auth?: string
  /** Largest body, in bytes; a larger one is answered with 413. */
  readonly maxBytes?: number
  /** Whether documents come with an ETag; without CORS headers a page sees none. Default true. */
  readonly etags?: boolean
  /** Query parameters that the LRS lets pass, as those that a launch brought; any other unknown one is answered with 400. */
  readonly passes?: readonly string[]
  /** Answers in the place of the LRS, before it looks at the request. */
  readonly guard?: (call: LrsCall) => Answer | undefined
  /** Hears of every request that was answered. */
  readonly onAnswered?: (request: LrsRequest) => void
}

/** An LRS in memory, with the checks of xAPI 1.0.3 that a client can get wrong. */
export interface LrsDouble {
  readonly fetch: typeof fetch
  /** In the order stored. */
  readonly statements: readonly Json[]
  /** State documents by a JSON list: activity, agent, stateId, registration. */
  readonly states: ReadonlyMap<string, string>
  /** Every request that was answered. */
  readonly requests: readonly LrsRequest[]
  /** Reasons of all refusals with 400. */
  readonly refusals: readonly string[]
  /** Takes a statement of somebody else. */
  readonly keep: (statement: Json) => void
  /** Writes a document of somebody else. */
  readonly write: (
    path: DocumentPath,
    query: Readonly<Record<string, string>>,
    text: string,
  ) => void
  fault: LrsFault | undefined
}

export interface LrsRequest {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** How many statements or documents it brought. */
  readonly count: number
  readonly keepalive: boolean
  readonly status: number
  /** When it came, in milliseconds since 1970. */
  readonly time: number
}

/** Where the double listens. */
export const lrsEndpoint = 'https://lrs.example.org/xapi/'

export function lrsDouble(options: LrsOptions = {}): LrsDouble {
  const requests: LrsRequest[] = []
  const refusals: string[] = []
  const statements = statementStore(options)
  const { etags = true } = options
  const documents: Readonly<Record<DocumentPath, ReturnType<typeof documentStore>>> = {
    'activities/state': documentStore('activities/state', etags),
    'activities/profile': documentStore('activities/profile', etags),
    'agents/profile': documentStore('agents/profile', etags),
  }
  const resources: Readonly<Record<string, (call: LrsCall) => Answer>> = {
    statements: statements.handle,
    ...Object.fromEntries(Object.entries(documents).map(([path, { handle }]) => [path, handle])),
  }
  const handle = (call: LrsCall): Answer => {
    const answer = early(call, options)
    if (answer) return answer
    for (const name of options.passes ?? []) call.query.delete(name)
    return resources[call.path]?.(call) ?? { status: 404 }
  }
  const answered = (call: LrsCall, { headers, ...answer }: Answer): Response => {
    refusals.push(...(answer.reasons ?? []))
    const request = entryOf(call, answer.status)
    requests.push(request)
    options.onAnswered?.(request)
    const version = { 'X-Experience-API-Version': '1.0.3' }
    return toResponse({ ...answer, headers: { ...version, ...headers } })
  }
  const departing = keepaliveQuota()
  const lrs: LrsDouble = {
    statements: [],
    states: documents['activities/state'].texts,
    requests,
    refusals,
    fault: undefined,
    keep: statements.keep,
    write: (path, query, text) => documents[path].write(new URLSearchParams(query), text),
    fetch: async (input, init = {}) => {
      const call = readCall(lrsEndpoint, input, init)
      const { fault } = lrs
      if (call.keepalive && isSent(fault)) await departing(call.body)
      const pass = (): Response => answered(call, handle(call))
      if (!fault) return pass()
      return suffer({ call, pass, instead: (answer) => answered(call, answer) }, fault)
    },
  }
  Object.defineProperty(lrs, 'statements', { get: statements.all })
  return lrs
}

/** What can be answered from the headers and the size alone. */
function early(
  call: LrsCall,
  { auth, maxBytes = Infinity, guard }: LrsOptions,
): Answer | undefined {
  const { headers, body } = call
  const version = headers.get('X-Experience-API-Version') ?? ''
  if (!/^1\.0(\.\d+)?$/.test(version)) return refused('version header')
  if (auth !== undefined && headers.get('Authorization') !== auth) return { status: 401 }
  if (new TextEncoder().encode(body).length > maxBytes) return { status: 413 }
  return guard?.(call)
}

function entryOf(call: LrsCall, status: number): LrsRequest {
  const { method, path, query, headers, body, keepalive } = call
  return {
    method,
    path,
    query: Object.fromEntries(query),
    // Browsers lower the names; happy-dom does not.
    headers: Object.fromEntries([...headers].map(([name, value]) => [name.toLowerCase(), value])),
    body,
    count: body === '' ? 0 : [jsonOf(body)?.value ?? body].flat().length,
    keepalive,
    status,
    time: Date.now(),
  }
}
