import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { LrsFault } from '../doubles/lrs/index.ts'

/** What an LRS lets pages of other origins do, and see. */
const cors = {
  'access-control-allow-methods': 'GET, POST, PUT, DELETE',
  'access-control-allow-headers':
    'Authorization, Content-Type, If-Match, If-None-Match, X-Experience-API-Version',
  'access-control-expose-headers':
    'ETag, Last-Modified, X-Experience-API-Consistent-Through, X-Experience-API-Version',
  'access-control-max-age': '600',
}

/**
 * Passes a request on to a double that answers at `url`, and the answer back.
 *
 * An error of the network closes the connection, so that the page sees one too.
 */
export async function passOn(
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  fetch: typeof globalThis.fetch,
  url: string,
): Promise<void> {
  const { origin } = request.headers
  const allowed = origin === undefined ? {} : { 'access-control-allow-origin': origin, ...cors }
  if (request.method === 'OPTIONS') {
    response.writeHead(204, allowed)
    response.end()
    return
  }
  try {
    const answer = await fetch(url, {
      method: request.method ?? 'GET',
      headers: request.headers as Record<string, string>,
      ...(request.method !== 'GET' && { body: await text(request) }),
    })
    const type = { 'content-type': 'application/json' }
    response.writeHead(answer.status, {
      ...type,
      ...Object.fromEntries(answer.headers),
      ...allowed,
    })
    response.end(await answer.text())
  } catch {
    request.socket.destroy()
  }
}

/** `/none`, `/down`, `/busy?retryAfter=30`, `/failing?rate=0.2&seed=7`; `/refusing?verb=…` refuses statements with this verb. */
export function readFault(kind: string, query: URLSearchParams): LrsFault | undefined {
  if (kind === 'none') return undefined
  const numbers = Object.fromEntries([...query].map(([name, value]) => [name, Number(value)]))
  const statements = ({ verb }: { verb?: unknown }): boolean =>
    (verb as { id?: unknown } | undefined)?.id === query.get('verb')
  return { kind, ...numbers, statements } as LrsFault
}
