import { activityIdsOf } from './activity-ids.ts'
import { agentKey } from './agent-key.ts'
import { jsonOf } from './call.ts'
import type { Json } from '../xapi-rules/check.ts'

/** A statement with the time at which the LRS took it, ISO 8601. */
export interface StoredStatement {
  readonly statement: Json
  readonly stored: string
}

type Filter = (value: string, query: URLSearchParams) => (one: StoredStatement) => boolean

const filters: Readonly<Record<string, Filter>> = {
  agent: (value) => {
    const key = agentKey(jsonOf(value)?.value)
    return ({ statement }) => agentKey(statement['actor']) === key
  },
  verb:
    (value) =>
    ({ statement }) =>
      (statement['verb'] as Json)['id'] === value,
  activity: (value, query) => {
    const related = query.get('related_activities') === 'true'
    return ({ statement }) => activityIdsOf(statement, related).includes(value)
  },
  registration:
    (value) =>
    ({ statement }) =>
      (statement['context'] as Json | undefined)?.['registration'] === value,
  since: (value) => (one) => Date.parse(one.stored) > Date.parse(value),
  until: (value) => (one) => Date.parse(one.stored) <= Date.parse(value),
}

/** Parameters of a list of statements, xAPI-Communication 2.1.3. */
export const listParameters: readonly string[] = [
  ...Object.keys(filters),
  'related_activities',
  'related_agents',
  'limit',
  'format',
  'attachments',
  'ascending',
  'from',
]

/** The statements that a query asks for, newest first unless it says otherwise. */
export function select(
  all: readonly StoredStatement[],
  query: URLSearchParams,
): readonly StoredStatement[] {
  const tests = Object.entries(filters).flatMap(([name, filter]) => {
    const value = query.get(name)
    return value === null ? [] : [filter(value, query)]
  })
  const found = all.filter((one) => tests.every((test) => test(one)))
  return query.get('ascending') === 'true' ? found : found.toReversed()
}
