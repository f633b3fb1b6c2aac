import { createHash } from 'node:crypto'
import { isObject } from '../xapi-rules/check.ts'
import type { Check } from '../xapi-rules/check.ts'
import { actor } from '../xapi-rules/actor.ts'
import { iri } from '../xapi-rules/iri.ts'
import { timestamp } from '../xapi-rules/time.ts'
import { uuid } from '../xapi-rules/uuid.ts'
import { agentKey } from './agent-key.ts'
import { refused } from './answer.ts'
import type { Answer } from './answer.ts'
import { jsonOf } from './call.ts'
import type { LrsCall } from './call.ts'

/** What tells the documents of one resource apart. */
interface Resource {
  /** Parameters that a document belongs to. */
  readonly owners: readonly string[]
  readonly optional: readonly string[]
  /** Parameter with the document's own name. */
  readonly id: string
  /** Whether a PUT has to say what it expects to find. */
  readonly guarded: boolean
}

/** The document resources of xAPI-Communication 2.3 to 2.7, by path. */
const documentResources = {
  'activities/state': {
    owners: ['activityId', 'agent'],
    optional: ['registration'],
    id: 'stateId',
    guarded: false,
  },
  'activities/profile': { owners: ['activityId'], optional: [], id: 'profileId', guarded: true },
  'agents/profile': { owners: ['agent'], optional: [], id: 'profileId', guarded: true },
} as const satisfies Readonly<Record<string, Resource>>

export type DocumentPath = keyof typeof documentResources

const parameters: Readonly<Record<string, Check>> = {
  activityId: iri,
  agent: (value, path) => actor(jsonOf(String(value))?.value, path),
  registration: uuid,
  since: timestamp,
}

/** The documents of one resource. Keys are JSON lists: owners, name, registration. */
export interface DocumentStore {
  readonly texts: Map<string, string>
  readonly handle: (call: LrsCall) => Answer
  /** Writes a document that did not come over the network. */
  readonly write: (query: URLSearchParams, text: string) => void
}

export function documentStore(path: DocumentPath, etags: boolean): DocumentStore {
  const resource: Resource = documentResources[path]
  const texts = new Map<string, string>()
  const types = new Map<string, string>()
  const write = (key: string, text: string, type = 'application/json'): Answer => {
    texts.set(key, text)
    types.set(key, type)
    return { status: 204 }
  }
  const get = (key: string): Answer => {
    const text = texts.get(key)
    if (text === undefined) return { status: 404 }
    const type = { 'Content-Type': types.get(key) ?? 'application/json' }
    return { status: 200, body: text, headers: { ...type, ...(etags && { ETag: etagOf(text) }) } }
  }
  const put = (key: string, { headers, body }: LrsCall): Answer => {
    const type = headers.get('Content-Type') ?? ''
    if (isJson(type) && !jsonOf(body)) return refused('a document that is not JSON')
    const blind = !headers.has('If-Match') && !headers.has('If-None-Match')
    // What lrsql was seen to answer.
    if (resource.guarded && blind) return { status: texts.has(key) ? 409 : 400 }
    return write(key, body, type)
  }
  const post = (key: string, { headers, body }: LrsCall): Answer => {
    const type = headers.get('Content-Type') ?? ''
    const [old, added] = [texts.get(key), jsonOf(body)?.value]
    if (old === undefined) return write(key, body, type)
    const before = jsonOf(old)?.value
    const merges = isJson(type) && isJson(types.get(key) ?? 'application/json')
    if (!merges || !isObject(before) || !isObject(added)) return refused('nothing to merge')
    return write(key, JSON.stringify({ ...before, ...added }), type)
  }
  const remove = (key: string): Answer => {
    texts.delete(key)
    return { status: 204 }
  }
  const methods: Readonly<Record<string, (key: string, call: LrsCall) => Answer>> = {
    GET: get,
    PUT: put,
    POST: post,
    DELETE: remove,
  }
  return {
    texts,
    write: (query, text) => void write(keyOf(resource, query), text),
    handle: (call) => {
      const problems = parameterProblems(resource, call)
      if (problems.length > 0) return refused(...problems)
      const method = methods[call.method]
      if (!method) return { status: 405 }
      if (!call.query.has(resource.id)) return several(resource, texts, call)
      const key = keyOf(resource, call.query)
      return fits(call.headers, texts.get(key)) ? method(key, call) : { status: 412 }
    },
  }
}

function isJson(type: string): boolean {
  return /^application\/json\b/.test(type)
}

function keyOf({ owners, optional, id }: Resource, query: URLSearchParams): string {
  const value = (name: string): string | null =>
    name === 'agent' ? agentKey(jsonOf(query.get(name) ?? '')?.value) : query.get(name)
  return JSON.stringify([...owners, id, ...optional].map(value))
}

function parameterProblems({ owners, optional, id }: Resource, call: LrsCall): readonly string[] {
  const { query, method } = call
  const alone = method === 'GET' || method === 'DELETE'
  const allowed = [...owners, ...optional, id, ...(method === 'GET' ? ['since'] : [])]
  const needed = alone ? owners : [...owners, id]
  return [
    ...needed.filter((name) => !query.get(name)).map((name) => `no ${name}`),
    ...[...query].flatMap(([name, value]) => {
      if (!allowed.includes(name)) return [`parameter ${name}`]
      return parameters[name]?.(value, name) ?? []
    }),
  ]
}

/** All documents of an owner: their names, or their end. */
function several(resource: Resource, texts: Map<string, string>, call: LrsCall): Answer {
  const wanted = JSON.parse(keyOf(resource, call.query)) as (string | null)[]
  const place = resource.owners.length
  const found = [...texts.keys()].filter((key) => {
    const parts = JSON.parse(key) as (string | null)[]
    // Without a registration, documents of every registration are meant.
    return parts.every((part, at) => at === place || wanted[at] === null || part === wanted[at])
  })
  if (call.method === 'GET') {
    const names = found.map((key) => (JSON.parse(key) as string[])[place])
    return { status: 200, body: JSON.stringify(names) }
  }
  for (const key of found) texts.delete(key)
  return { status: 204 }
}

/** As LRSs of 1.0.x make it; a client takes it as it comes. */
export function etagOf(text: string): string {
  return `"${createHash('sha1').update(text).digest('hex')}"`
}

/** Whether what is stored is what the request expects, RFC 9110 §13. */
function fits(headers: Headers, text: string | undefined): boolean {
  const [match, noMatch] = [headers.get('If-Match'), headers.get('If-None-Match')]
  const stored = text === undefined ? undefined : etagOf(text)
  const meets = (list: string): boolean =>
    stored !== undefined && (list === '*' || list.split(/,\s*/).includes(stored))
  return (match === null || meets(match)) && (noMatch === null || !meets(noMatch))
}
