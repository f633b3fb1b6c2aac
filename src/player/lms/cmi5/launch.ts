import type { Actor } from '../../../model/actor.ts'
import { launchQuery, withSlash } from '../xapi/launch.ts'

/** What a cmi5 launch passes in the address (cmi5 §8.1). */
export interface Cmi5Launch {
  /** With a slash at the end. */
  readonly endpoint: string
  /** Gives the token of the session, once. */
  readonly fetch: string
  /** As the LMS gave it: statements carry it unchanged. */
  readonly actor: Actor
  readonly registration: string
  /** The LMS's own id of the unit; it differs from the package's. */
  readonly activityId: string
}

const names = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'] as const

/** Reads the launch from an address; nothing unless all of it is there. */
export function readCmi5Launch(address: string): Cmi5Launch | undefined {
  const query = launchQuery(address)
  const [endpoint, fetch, actor, registration, activityId] = names.map((name) => query.get(name))
  if (!endpoint || !fetch || !actor || !registration || !activityId) return undefined
  try {
    const learner = JSON.parse(actor) as Actor
    return { endpoint: withSlash(endpoint), fetch, actor: learner, registration, activityId }
  } catch {
    return undefined
  }
}
