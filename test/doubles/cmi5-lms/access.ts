import { cmi5Verbs, launchDataId, preferencesId } from '../cmi5-rules/vocabulary.ts'
import { statementsIn } from '../lrs/call.ts'
import type { Answer, LrsCall } from '../lrs/index.ts'
import type { Json } from '../xapi-rules/check.ts'
import type { Session } from './session.ts'

/** What a session may not do, as an answer in the place of the LRS; notes what it asked for. */
export function refusalOf(session: Session | undefined, call: LrsCall): Answer | undefined {
  if (!session?.fetched) return { status: 401 }
  const statements = statementsIn(call)
  if (session.end === 'abandoned') return forbidden('the session was abandoned')
  if (statements.length > 0) return statementRefusal(session, statements)
  const { method, path, query } = call
  if (method !== 'GET') {
    const own =
      path === 'activities/state' && (query.get('stateId') ?? launchDataId) !== launchDataId
    return own ? undefined : forbidden(`${method} ${path}`)
  }
  session.dataRead ||= query.get('stateId') === launchDataId
  session.preferencesAsked ||= query.get('profileId') === preferencesId
  return undefined
}

/** A player was seen to answer 403 to a statement before the preferences were asked for. */
function statementRefusal(session: Session, statements: readonly Json[]): Answer | undefined {
  if (session.end) return forbidden('the session is terminated')
  if (!session.dataRead) return forbidden('LMS.LaunchData was not read')
  if (!session.preferencesAsked) return forbidden('the preferences were not asked for')
  const [first] = statements
  const begins = (first?.['verb'] as Json | undefined)?.['id'] === cmi5Verbs.initialized
  return session.initialized || begins ? undefined : forbidden('the session is not initialized')
}

function forbidden(reason: string): Answer {
  return { status: 403, body: reason }
}
