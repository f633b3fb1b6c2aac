import type { IncomingMessage, ServerResponse } from 'node:http'
import { lrsDouble, lrsEndpoint } from '../doubles/lrs/index.ts'
import type { LrsDouble } from '../doubles/lrs/index.ts'
import { passOn, readFault } from './double-server.ts'

/** What `/lrs/<name>/dump` answers: everything the LRS holds, for tests to look at. */
export interface LrsDump {
  readonly statements: LrsDouble['statements']
  readonly refusals: readonly string[]
}

/** Credentials that the test launches bring. */
export const lrsAuth = 'Basic bGF1bmNoOnNlY3JldA=='

/** One LRS for each name, so that tests running side by side don't see each other. */
const stores = new Map<string, LrsDouble>()

/** Answers a request to `/lrs/<name>/xapi/…` as the LRS of that name; `/lrs/<name>/fault/<kind>` sets how it misbehaves. */
export async function answerLrs(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, search, searchParams } = new URL(request.url ?? '', 'http://localhost')
  const [, , name = '', area, ...rest] = pathname.split('/')
  const lrs = stores.get(name) ?? lrsDouble({ auth: lrsAuth, root: `/lrs/${name}/xapi/` })
  stores.set(name, lrs)
  if (area === 'dump') {
    const dump: LrsDump = { statements: lrs.statements, refusals: lrs.refusals }
    response.end(JSON.stringify(dump))
    return
  }
  if (area === 'fault') {
    lrs.fault = readFault(rest[0] ?? '', searchParams)
    response.end()
    return
  }
  await passOn({ request, response }, lrs.fetch, lrsEndpoint + rest.join('/') + search)
}
