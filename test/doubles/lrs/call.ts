import type { Json } from '../xapi-rules/check.ts'

/** A request to the LRS, read once. */
export interface LrsCall {
  readonly method: string
  /** Below the endpoint, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Headers
  readonly body: string
  readonly keepalive: boolean
  readonly signal: AbortSignal | undefined
}

/** @throws TypeError as `fetch` does when the address is not the LRS's. */
export function readCall(
  endpoint: string,
  input: string | URL | Request,
  init: RequestInit,
): LrsCall {
  const url = new URL(input instanceof Request ? input.url : input)
  if (!url.href.startsWith(endpoint)) throw new TypeError(`Nobody listens at ${url.href}.`)
  return {
    method: init.method ?? 'GET',
    path: url.href.slice(endpoint.length).split(/[?#]/)[0] ?? '',
    query: url.searchParams,
    headers: new Headers(init.headers),
    body: typeof init.body === 'string' ? init.body : '',
    keepalive: init.keepalive ?? false,
    signal: init.signal ?? undefined,
  }
}

/** The body as JSON; nothing when it is none. */
export function jsonOf(body: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(body) as unknown }
  } catch {
    return undefined
  }
}

/** The statements that a call brings, right or wrong. */
export function statementsIn({ path, method, body }: LrsCall): readonly Json[] {
  if (path !== 'statements' || method === 'GET') return []
  return [jsonOf(body)?.value ?? []].flat() as readonly unknown[] as readonly Json[]
}
