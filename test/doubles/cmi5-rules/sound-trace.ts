import type { Json } from '../xapi-rules/check.ts'
import type { Cmi5Request, Cmi5Session, Cmi5Trace, LaunchData, LaunchMode } from './trace.ts'
import {
  cmi5Category,
  cmi5Verbs,
  extensionKeys,
  launchDataId,
  moveOnCategory,
  preferencesId,
  progressKey,
} from './vocabulary.ts'
import type { Cmi5Verb } from './vocabulary.ts'

const activityId = 'https://lms.example.org/au/7'
const registration = '11111111-2222-4333-8444-555555555555'
const actor = {
  objectType: 'Agent',
  account: { homePage: 'https://lms.example.org', name: '42' },
}
const score = { raw: 80, min: 0, max: 100, scaled: 0.8 }
const duration = 'PT10M'

/** A statement to come, before it has a session. */
type Draft = (data: LaunchData, timestamp: string, id: string) => Json

function contextOf(
  { contextTemplate }: LaunchData,
  category: readonly string[],
  extensions: Json,
): Json {
  return {
    ...contextTemplate,
    registration,
    contextActivities: {
      ...(contextTemplate['contextActivities'] as Json),
      ...(category.length > 0 && { category: category.map((id) => ({ id })) }),
    },
    extensions: { ...(contextTemplate['extensions'] as Json), ...extensions },
  }
}

/** A cmi5-defined statement. */
function defined(verb: Cmi5Verb, result?: Json): Draft {
  const moves = result && ('success' in result || 'completion' in result)
  const category = [cmi5Category, ...(moves ? [moveOnCategory] : [])]
  return (data, timestamp, id) => {
    const judges = result && 'success' in result
    const extensions = judges ? { [extensionKeys.masteryScore]: data.masteryScore } : {}
    return {
      id,
      actor,
      verb: { id: cmi5Verbs[verb] },
      object: { id: activityId },
      ...(result && { result }),
      context: contextOf(data, category, extensions),
      timestamp,
    }
  }
}

/** A cmi5-allowed statement. */
function allowed(verb: string, part: string, result?: Json): Draft {
  return (data, timestamp, id) => ({
    id,
    actor,
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
    object: { id: `${activityId}${part}` },
    ...(result && { result }),
    context: contextOf(data, [], {}),
    timestamp,
  })
}

function launchDataOf(session: number, launchMode: LaunchMode): LaunchData {
  return {
    contextTemplate: {
      contextActivities: { grouping: [{ id: 'https://training.example.org/courses/mr-safety' }] },
      extensions: { [extensionKeys.sessionId]: `session-${session}` },
    },
    launchMode,
    moveOn: 'CompletedAndPassed',
    masteryScore: 0.7,
  }
}

/** A session that asks for what it must, and then says this. */
function session(number: number, mode: LaunchMode, drafts: readonly Draft[]): Cmi5Session {
  const [launchData, authorization] = [launchDataOf(number, mode), `Basic token-${number}`]
  const lrs = { to: 'lrs', method: 'GET', authorization, body: '', status: 200 } as const
  const owner = { activityId, agent: JSON.stringify(actor), registration }
  const state = { ...lrs, path: 'activities/state' }
  const statements = drafts.map((draft, index) => {
    const time = new Date(Date.UTC(2026, 0, 14 + number, 9, index)).toISOString()
    return draft(launchData, time, `${number}f1e2d3c-4b5a-4697-8897-00000000000${index}`)
  })
  const post = (body: unknown): Cmi5Request => {
    return { ...lrs, method: 'POST', path: 'statements', query: {}, body: JSON.stringify(body) }
  }
  return {
    token: `token-${number}`,
    launchData,
    requests: [
      {
        to: 'fetch',
        method: 'POST',
        path: '',
        query: {},
        authorization: '',
        body: '',
        status: 200,
      },
      { ...state, query: { ...owner, stateId: launchDataId } },
      {
        ...lrs,
        path: 'agents/profile',
        query: { agent: owner.agent, profileId: preferencesId },
        status: 404,
      },
      { ...state, query: { ...owner, stateId: 'resume' }, status: 404 },
      post(statements[0]),
      { ...state, method: 'PUT', query: { ...owner, stateId: 'resume' }, body: '{}', status: 204 },
      post(statements.slice(1)),
    ],
  }
}

/** A registration that breaks no rule: an exam failed, then passed and all completed, then a review. */
export function soundTrace(): Cmi5Trace {
  return {
    activityId,
    actor,
    registration,
    sessions: [
      session(1, 'Normal', [
        defined('initialized'),
        allowed('progressed', '', { extensions: { [progressKey]: 40 } }),
        allowed('attempted', '/exam/1'),
        allowed('scored', '/exam/1', { score: { scaled: 0.5 }, success: false }),
        defined('failed', { score: { scaled: 0.5 }, success: false, duration }),
        defined('terminated', { duration }),
      ]),
      session(2, 'Normal', [
        defined('initialized'),
        allowed('progressed', '', { extensions: { [progressKey]: 100 } }),
        allowed('scored', '/exam/1', { score, success: true }),
        defined('passed', { score, success: true, duration }),
        defined('completed', { completion: true, duration }),
        defined('terminated', { duration }),
      ]),
      session(3, 'Review', [
        defined('initialized'),
        allowed('experienced', '/module/1'),
        defined('terminated', { duration }),
      ]),
    ],
  }
}
