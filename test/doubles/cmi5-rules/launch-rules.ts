import { isDeepStrictEqual } from 'node:util'
import { jsonOf } from '../lrs/call.ts'
import { each } from './rule.ts'
import type { Cmi5Rule } from './rule.ts'
import type { Cmi5Request } from './trace.ts'
import { statementsOf } from './view.ts'
import type { SessionView, TraceView } from './view.ts'
import { launchDataId, preferencesId } from './vocabulary.ts'

interface Asked extends Cmi5Request {
  readonly at: string
  readonly token: string
}

/** Requests to the LRS, over all sessions. */
function asked({ sessions }: TraceView): readonly Asked[] {
  return sessions.flatMap(({ at, session: { token, requests } }) =>
    requests.flatMap((request, index) =>
      request.to === 'lrs' ? { ...request, token, at: `${at}, request ${index + 1}` } : [],
    ),
  )
}

function talking({ sessions }: TraceView): readonly SessionView[] {
  return sessions.filter(({ said }) => said.length > 0)
}

/** Whether such a request comes before the first statement of the session. */
function precedes({ session }: SessionView, wanted: (request: Cmi5Request) => boolean): boolean {
  const first = session.requests.findIndex((request) => statementsOf(request).length > 0)
  const found = session.requests.findIndex(wanted)
  return found >= 0 && found < first
}

function isState({ path }: Cmi5Request): boolean {
  return path === 'activities/state'
}

export const launchRules: readonly Cmi5Rule[] = [
  {
    id: 'fetch-once',
    says: 'The AU asks the fetch URL once in a session, by POST (8.2.1).',
    look: ({ sessions }) =>
      each(sessions, ({ session: { requests } }) => {
        const fetched = requests.filter(({ to }) => to === 'fetch')
        return fetched.map(({ method }) => method).join() === (requests.length > 0 ? 'POST' : '')
      }),
  },
  {
    id: 'token',
    says: 'Every request to the LRS has the token of its session (8.2.2).',
    look: (view) => each(asked(view), (one) => one.authorization === `Basic ${one.token}`),
  },
  {
    id: 'launch-data-read',
    says: 'The AU gets LMS.LaunchData before it says anything (10).',
    look: (view) =>
      each(talking(view), (session) =>
        precedes(session, ({ method, query, status }) => {
          return method === 'GET' && query['stateId'] === launchDataId && status === 200
        }),
      ),
  },
  {
    id: 'preferences-read',
    says: 'The AU asks for cmi5LearnerPreferences before it says anything (11).',
    look: (view) =>
      each(talking(view), (session) =>
        precedes(session, ({ method, path, query }) => {
          return (
            method === 'GET' && path === 'agents/profile' && query['profileId'] === preferencesId
          )
        }),
      ),
  },
  {
    id: 'launch-data-kept',
    says: 'The AU does not write or remove LMS.LaunchData (10).',
    look: (view) =>
      each(asked(view).filter(isState), ({ method, query }) => {
        return method === 'GET' || (query['stateId'] ?? launchDataId) !== launchDataId
      }),
  },
  {
    id: 'document-owner',
    says: 'State documents are asked for with the activity id, actor and registration of the launch (10).',
    look: (view) =>
      each(asked(view).filter(isState), ({ query }) => {
        const { activityId, registration } = view.trace
        return query['activityId'] === activityId && query['registration'] === registration
      }),
  },
  {
    id: 'agent-verbatim',
    says: 'Documents are asked for with the actor as it was launched (8.1.3).',
    look: (view) =>
      each(
        asked(view).filter(({ query }) => query['agent'] !== undefined),
        ({ query }) => isDeepStrictEqual(jsonOf(query['agent'] ?? '')?.value, view.trace.actor),
      ),
  },
]
