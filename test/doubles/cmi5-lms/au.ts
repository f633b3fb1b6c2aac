import { randomUUID } from 'node:crypto'
import {
  cmi5Category,
  cmi5Verbs,
  extensionKeys,
  launchDataId,
  moveOnCategory,
  preferencesId,
} from '../cmi5-rules/vocabulary.ts'
import type { Cmi5Verb } from '../cmi5-rules/vocabulary.ts'
import type { LaunchData } from '../cmi5-rules/trace.ts'
import type { Json } from '../xapi-rules/check.ts'

/** The smallest AU that does what it must, one step at a time. */
export interface SmallAu {
  readonly fetchToken: () => Promise<Json>
  readonly readLaunchData: () => Promise<LaunchData>
  /** Status of the answer. */
  readonly askPreferences: () => Promise<number>
  readonly state: (method: string, stateId: string, body?: string) => Promise<Response>
  /** Sends a cmi5-defined statement; gives the status of the answer. */
  readonly say: (verb: Cmi5Verb, result?: Json) => Promise<number>
  /** All of the start. */
  readonly start: () => Promise<number>
}

export function smallAu(fetch: typeof globalThis.fetch, address: string): SmallAu {
  const query = new URL(address).searchParams
  const given = (name: string): string => query.get(name) ?? ''
  const [endpoint, agent, registration] = ['endpoint', 'actor', 'registration'].map(given)
  const activityId = given('activityId')
  let token = ''
  let data: LaunchData = { contextTemplate: {}, launchMode: 'Normal', moveOn: 'Passed' }
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${endpoint}${path}`, {
      method: 'GET',
      ...init,
      headers: {
        Authorization: `Basic ${token}`,
        'X-Experience-API-Version': '1.0.3',
        'Content-Type': 'application/json',
      },
    })
  const state: SmallAu['state'] = (method, stateId, body) => {
    const owner = { activityId, agent: agent ?? '', registration: registration ?? '', stateId }
    return ask(`activities/state?${new URLSearchParams(owner)}`, { method, body: body ?? null })
  }
  const au: SmallAu = {
    state,
    fetchToken: async () => {
      const answer = (await (await fetch(given('fetch'), { method: 'POST' })).json()) as Readonly<
        Record<string, string>
      >
      token = answer['auth-token'] ?? token
      return answer
    },
    readLaunchData: async () => {
      data = (await (await state('GET', launchDataId)).json()) as LaunchData
      return data
    },
    askPreferences: async () => {
      const profile = new URLSearchParams({ agent: agent ?? '', profileId: preferencesId })
      return (await ask(`agents/profile?${profile}`)).status
    },
    say: async (verb, result) => {
      const statement = {
        id: randomUUID(),
        actor: JSON.parse(agent ?? '') as Json,
        verb: { id: cmi5Verbs[verb] },
        object: { id: activityId },
        ...(result && { result }),
        context: contextOf(data, { registration, result }),
        timestamp: new Date().toISOString(),
      }
      const body = JSON.stringify(statement)
      return (await ask('statements', { method: 'POST', body })).status
    },
    start: async () => {
      await au.fetchToken()
      await au.readLaunchData()
      await au.askPreferences()
      return au.say('initialized')
    },
  }
  return au
}

function contextOf(
  { contextTemplate, masteryScore }: LaunchData,
  { registration, result = {} }: { registration: string | undefined; result: Json | undefined },
): Json {
  const moves = 'success' in result || 'completion' in result
  const judges = 'success' in result && masteryScore !== undefined
  return {
    ...contextTemplate,
    registration,
    contextActivities: {
      ...(contextTemplate['contextActivities'] as Json),
      category: [{ id: cmi5Category }, ...(moves ? [{ id: moveOnCategory }] : [])],
    },
    extensions: {
      ...(contextTemplate['extensions'] as Json),
      ...(judges && { [extensionKeys.masteryScore]: masteryScore }),
    },
  }
}
