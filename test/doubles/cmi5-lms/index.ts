import type { Cmi5Trace } from '../cmi5-rules/trace.ts'
import { cmi5Verbs, launchDataId, preferencesId } from '../cmi5-rules/vocabulary.ts'
import { lrsDouble } from '../lrs/index.ts'
import type { LrsDouble, LrsRequest } from '../lrs/index.ts'
import type { Json } from '../xapi-rules/check.ts'
import { refusalOf } from './access.ts'
import { answerFetch } from './fetch-url.ts'
import { abandoned, launched, satisfied } from './lms-statements.ts'
import { achievedWith, isMet } from './move-on.ts'
import type { Achieved } from './move-on.ts'
import { fetchBase, settingsOf } from './options.ts'
import type { Cmi5LaunchOptions, Cmi5Options, Cmi5Settings } from './options.ts'
import { openSession } from './session.ts'
import type { Session } from './session.ts'

export type { Cmi5LaunchOptions, Cmi5Options }

/** An LMS in memory that plays one AU to one learner by cmi5, with one registration. */
export interface Cmi5Lms {
  /** Answers the fetch URLs and the LRS. */
  readonly fetch: typeof fetch
  /** Begins a session and gives the address to open; a session before it without an end is abandoned. */
  readonly launch: (options?: Cmi5LaunchOptions) => string
  /** What the AU asked and said so far, for `cmi5Problems`. */
  readonly trace: () => Cmi5Trace
  /** All statements in the LRS, those of the LMS too. */
  readonly statements: readonly Json[]
  /** Whether moveOn is met. */
  readonly satisfied: () => boolean
  /** The LRS behind it, to give it faults and to look at its documents. */
  readonly lrs: LrsDouble
}

export function cmi5Lms(options: Cmi5Options = {}): Cmi5Lms {
  const settings = settingsOf(options)
  const sessions: Session[] = []
  const sessionOf = (authorization: string | null): Session | undefined =>
    sessions.find(({ token }) => authorization === `Basic ${token}`)
  const lrs = lrsDouble({
    ...options.lrs,
    guard: (call) => refusalOf(sessionOf(call.headers.get('Authorization')), call),
    onTaken: (statement, call) => {
      const session = sessionOf(call.headers.get('Authorization'))
      if (session) follow(session, statement)
      achieved = achievedWith(achieved, statement)
      settle(session)
    },
    onAnswered: (request) => {
      const { authorization = '' } = request.headers
      const session = sessionOf(authorization) ?? sessions.at(-1)
      session?.requests.push(requestOf(request, authorization))
    },
  })
  let achieved: Achieved = { completed: false, passed: false }
  let isSatisfied = false
  /** Says once that moveOn is met. */
  const settle = (session: Session | undefined): void => {
    if (isSatisfied || !isMet(settings.moveOn, achieved)) return
    isSatisfied = true
    lrs.keep(satisfied(settings, session))
  }
  settle(undefined)
  const agent = JSON.stringify(settings.actor)
  if (options.preferences) {
    const profile = { agent, profileId: preferencesId }
    lrs.write('agents/profile', profile, JSON.stringify(options.preferences))
  }
  return {
    lrs,
    get statements() {
      return lrs.statements
    },
    trace: () => traceOf(settings, sessions),
    satisfied: () => isSatisfied,
    launch: (launch = {}) => {
      const before = sessions.at(-1)
      if (before && !before.end) lrs.keep(abandoned(settings, before))
      // Its token is worth nothing any more, however it ended.
      if (before) before.end = 'abandoned'
      const session = openSession(settings, sessions.length + 1, launch)
      sessions.push(session)
      const { activityId, registration } = settings
      const state = { activityId, agent, registration, stateId: launchDataId }
      lrs.write('activities/state', state, JSON.stringify(session.launchData))
      lrs.keep(launched(settings, session))
      return addressOf(settings, session)
    },
    fetch: async (input, init) => {
      const url = input instanceof Request ? input.url : String(input)
      if (!url.startsWith(fetchBase)) return lrs.fetch(input, init)
      const number = Number(url.slice(fetchBase.length))
      return answerFetch(
        sessions.find((one) => one.number === number),
        init?.method ?? 'GET',
      )
    },
  }
}

/** The session after a statement of its own. */
function follow(session: Session, statement: Json): void {
  const verb = (statement['verb'] as Json)['id']
  session.last = Date.now()
  session.initialized ||= verb === cmi5Verbs.initialized
  if (verb === cmi5Verbs.terminated) session.end = 'terminated'
}

function addressOf(settings: Cmi5Settings, { number, page }: Session): string {
  const { endpoint, fetchUrl, actor, registration, activityId } = settings
  const query = new URLSearchParams({
    endpoint,
    fetch: `${fetchUrl}${number}`,
    actor: JSON.stringify(actor),
    registration,
    activityId,
  })
  return `${page}?${query}`
}

function requestOf(
  { method, path, query, body, status }: LrsRequest,
  authorization: string,
): Session['requests'][number] {
  return { to: 'lrs', method, path, query, body, status, authorization }
}

function traceOf(
  { activityId, actor, registration }: Cmi5Settings,
  sessions: readonly Session[],
): Cmi5Trace {
  return {
    activityId,
    actor,
    registration,
    sessions: sessions.map(({ token, launchData, requests }) => ({
      token,
      launchData,
      requests: [...requests],
    })),
  }
}
