import { isObject } from '../xapi-rules/check.ts'
import type { Json } from '../xapi-rules/check.ts'
import { statementProblems } from '../xapi-rules/index.ts'
import { refused } from './answer.ts'
import type { Answer } from './answer.ts'
import { jsonOf } from './call.ts'
import type { LrsCall } from './call.ts'
import { isSameStatement } from './same-statement.ts'
import { listParameters, select } from './statement-query.ts'
import type { StoredStatement } from './statement-query.ts'

export interface StatementOptions {
  /** Whether any known id is answered with 409, as some LRSs do, though only a changed statement should be. */
  readonly refusesDuplicates?: boolean
  /** How many statements a list has at most, whatever limit is asked for. Default 50, as lrsql has it. */
  readonly pageSize?: number
  /** Path of the endpoint, for the links to the rest of a list. Default `/xapi/`. */
  readonly root?: string
  /** Hears of every statement that was new. */
  readonly onTaken?: (statement: Json, call: LrsCall) => void
}

/** The statements of an LRS. */
export interface StatementStore {
  readonly all: () => readonly Json[]
  /** Takes a statement that did not come over the network. @throws Error if it breaks a rule. */
  readonly keep: (statement: Json) => void
  readonly handle: (call: LrsCall) => Answer
}

export function statementStore(options: StatementOptions): StatementStore {
  const store = new Map<string, StoredStatement>()
  const add = (statement: Json): void => {
    store.set(String(statement['id']), { statement, stored: new Date().toISOString() })
  }
  const take = (batch: readonly Json[], call: LrsCall): Answer => {
    const problems = batch.flatMap(statementProblems)
    const ids = batch.map(({ id }) => String(id))
    if (problems.length > 0) return refused(...problems)
    if (new Set(ids).size < ids.length) return refused('an id twice in a batch')
    const known = batch.filter(({ id }) => store.has(String(id)))
    const changed = known.some(
      (one) => !isSameStatement(one, store.get(String(one['id']))?.statement ?? {}),
    )
    if (changed || (options.refusesDuplicates && known.length > 0)) return { status: 409 }
    for (const statement of batch) {
      if (known.includes(statement)) continue
      add(statement)
      options.onTaken?.(statement, call)
    }
    return { status: 200, body: JSON.stringify(ids) }
  }
  const methods: Readonly<Record<string, (call: LrsCall) => Answer>> = {
    POST: (call) => {
      const json = jsonBody(call)
      if (!json) return refused('a body that is not JSON')
      return take([json.value].flat() as readonly Json[], call)
    },
    PUT: (call) => {
      const [json, id] = [jsonBody(call), call.query.get('statementId')]
      if (!json || !isObject(json.value)) return refused('a body that is not a statement')
      if (id === null) return refused('no statementId')
      const statement = { id, ...json.value }
      if (statement.id !== id) return refused('another statementId than the statement has')
      const answer = take([statement], call)
      return answer.status === 200 ? { status: 204 } : answer
    },
    GET: ({ query }) =>
      query.has('statementId') ? getOne(store, query) : list(store, query, options),
  }
  return {
    all: () => [...store.values()].map(({ statement }) => statement),
    keep: (statement) => {
      const problems = statementProblems(statement)
      if (problems.length > 0) throw new Error(problems.join(', '))
      add(statement)
    },
    handle: (call) => {
      const answer = methods[call.method]?.(call) ?? { status: 405 }
      const through = { 'X-Experience-API-Consistent-Through': new Date().toISOString() }
      return { ...answer, headers: { ...answer.headers, ...through } }
    },
  }
}

function jsonBody({ headers, body }: LrsCall): { readonly value: unknown } | undefined {
  return /^application\/json\b/.test(headers.get('Content-Type') ?? '') ? jsonOf(body) : undefined
}

/** A statement as the LRS gives it out, with what it wrote into it. */
function givenOut({ statement, stored }: StoredStatement): Json {
  const authority = {
    objectType: 'Agent',
    account: { homePage: 'https://lrs.example.org', name: 'key' },
  }
  return { version: '1.0.0', authority, ...statement, stored }
}

function getOne(store: ReadonlyMap<string, StoredStatement>, query: URLSearchParams): Answer {
  const stray = [...query.keys()].filter(
    (name) => !['statementId', 'format', 'attachments'].includes(name),
  )
  if (stray.length > 0) return refused(`statementId beside ${stray.join()}`)
  const found = store.get(query.get('statementId') ?? '')
  return found ? { status: 200, body: JSON.stringify(givenOut(found)) } : { status: 404 }
}

function list(
  store: ReadonlyMap<string, StoredStatement>,
  query: URLSearchParams,
  { pageSize = 50, root = '/xapi/' }: StatementOptions,
): Answer {
  const stray = [...query.keys()].filter((name) => !listParameters.includes(name))
  if (stray.length > 0) return refused(`parameter ${stray.join()}`)
  const found = select([...store.values()], query)
  const [from, limit] = [Number(query.get('from')), Number(query.get('limit'))]
  const end = from + Math.min(pageSize, limit || pageSize)
  const rest = new URLSearchParams([...query].filter(([name]) => name !== 'from'))
  rest.set('from', String(end))
  const more = end < found.length ? `${root}statements?${rest}` : ''
  const statements = found.slice(from, end).map(givenOut)
  return { status: 200, body: JSON.stringify({ statements, more }) }
}
