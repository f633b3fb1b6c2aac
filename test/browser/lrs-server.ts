import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { lrsDouble, lrsEndpoint } from '../doubles/lrs/index.ts'
import type { LrsDouble } from '../doubles/lrs/index.ts'

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
  const [, , name = '', area, ...rest] = (request.url ?? '').split('/')
  const lrs = stores.get(name) ?? lrsDouble({ auth: lrsAuth })
  stores.set(name, lrs)
  if (area === 'dump') {
    const dump: LrsDump = { statements: lrs.statements, refusals: lrs.refusals }
    response.end(JSON.stringify(dump))
    return
  }
  if (area === 'fault') {
    lrs.fault = rest[0] === 'none' ? undefined : (rest[0] as LrsDouble['fault'])
    response.end()
    return
  }
  const answer = await lrs.fetch(lrsEndpoint + rest.join('/'), {
    method: request.method ?? 'GET',
    headers: request.headers as Record<string, string>,
    ...(request.method !== 'GET' && { body: await text(request) }),
  })
  response.writeHead(answer.status, { 'content-type': 'application/json' })
  response.end(await answer.text())
}
