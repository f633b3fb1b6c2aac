import { drawFaults } from './page-faults.ts'
import type { FaultKind, PageFaults } from './page-faults.ts'
import type { StatementList } from './statement-list.ts'

export interface LrsPagesOptions {
  /** Most statements on a page, whatever is asked for. Default 50, as SQL LRS. */
  readonly most?: number
  /** What the Authorization header must be. */
  readonly auth?: string
  readonly faults?: PageFaults
  /** Seconds that a 429 asks to wait. Default 1. */
  readonly retryAfter?: number
  /** The header X-Experience-API-Consistent-Through; an LRS of before xAPI 1.0.1 has none. */
  readonly consistentThrough?: () => string | undefined
  /** What the server puts before its links. Default none: they are relative. */
  readonly origin?: string
  /** Whether it knows a link that it gave. Default always. */
  readonly knows?: (call: number) => boolean
  /** Newest first, whatever is asked for. */
  readonly isDeaf?: boolean
}

/** What goes back. */
export interface PageAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** What becomes of it on the way. */
  readonly fault?: FaultKind
}

/** An LRS that can do one thing: list statements page by page, as xAPI-Communication 2.1.3 has it. */
export interface LrsPages {
  /** `url` is the path and query of a GET. */
  readonly answer: (url: string, headers: Headers) => PageAnswer
  /** Path and query of the calls so far, with what failed. */
  readonly calls: { readonly url: string; readonly fault?: FaultKind }[]
}

/** Where a link goes on. */
interface Place {
  readonly verb: string | null
  readonly activity: string | null
  readonly isAscending: boolean
  readonly limit: number
  /** How many statements were given already. */
  readonly given: number
  readonly since: number | undefined
}

const path = '/xapi/statements'
const json = { 'Content-Type': 'application/json' }

export function lrsPages(list: StatementList, options: LrsPagesOptions = {}): LrsPages {
  const { most = 50, auth, faults, retryAfter = 1, consistentThrough, origin = '' } = options
  const draw = faults ? drawFaults(faults) : () => undefined
  const calls: { url: string; fault?: FaultKind }[] = []
  const selections = new Map<string, Int32Array>()
  const selected = ({ verb, activity }: Place): Int32Array => {
    const key = JSON.stringify([verb, activity])
    const known = selections.get(key) ?? list.select(finds(verb, activity))
    selections.set(key, known)
    return known
  }
  const page = (place: Place): PageAnswer => {
    const { given, limit, since } = place
    const all = selected(place)
    const first = since === undefined ? 0 : firstAfter(all, since, list)
    const isAscending = place.isAscending && !options.isDeaf
    const count = Math.max(0, Math.min(limit, all.length - first - given))
    const start = isAscending ? first + given : all.length - given - count
    const found = [...all.subarray(start, start + count)]
    const texts = (isAscending ? found : found.toReversed()).map(list.text)
    const next = { ...place, given: given + count }
    const isLast = first + next.given >= all.length
    const more = isLast
      ? ''
      : `${origin}${path}/more?place=${encodeURIComponent(JSON.stringify(next))}`
    const through = consistentThrough?.()
    return {
      status: 200,
      headers: {
        ...json,
        ...(through !== undefined && { 'X-Experience-API-Consistent-Through': through }),
      },
      body: `{"statements":[${texts.join(',')}],"more":${JSON.stringify(more)}}`,
    }
  }
  const good = (url: string, headers: Headers): PageAnswer => {
    if (auth !== undefined && headers.get('Authorization') !== auth) return said(401, 'Who is it?')
    if (!headers.get('X-Experience-API-Version')) return said(400, 'No version.')
    const { pathname, searchParams: query } = new URL(url, 'http://lrs')
    if (pathname === `${path}/more`) {
      if (options.knows?.(calls.length) === false) return said(404, 'No such link.')
      return page(JSON.parse(query.get('place') ?? '') as Place)
    }
    return pathname === path ? page(placeOf(query, most)) : said(404, 'Nothing here.')
  }
  return {
    calls,
    answer: (url, headers) => {
      const fault = draw()
      calls.push({ url, ...(fault && { fault }) })
      if (fault === 'error') return said(500, 'A fault.')
      if (fault === 'busy') {
        const busy = said(429, 'Too many.')
        return { ...busy, headers: { ...busy.headers, 'Retry-After': String(retryAfter) } }
      }
      return { ...good(url, headers), ...(fault && { fault }) }
    },
  }
}

function placeOf(query: URLSearchParams, most: number): Place {
  const since = query.get('since')
  return {
    verb: query.get('verb'),
    activity: query.get('activity'),
    isAscending: query.get('ascending') === 'true',
    limit: Math.min(most, Number(query.get('limit') ?? 0) || most),
    given: 0,
    since: since === null ? undefined : Date.parse(since),
  }
}

function said(status: number, body: string): PageAnswer {
  return { status, headers: json, body: JSON.stringify({ error: body }) }
}

/** Activities are found anywhere in a statement, as with `related_activities`. */
function finds(verb: string | null, activity: string | null): (text: string) => boolean {
  const about = activity === null ? '' : JSON.stringify(activity)
  return (text) => {
    if (!text.includes(about) || !text.includes(verb ?? '')) return false
    return verb === null || (JSON.parse(text) as { verb: { id: string } }).verb.id === verb
  }
}

/** Index in `all` of the first statement that was stored after a time. */
function firstAfter(all: Int32Array, since: number, list: StatementList): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list.stored(all[middle] ?? 0) > since) high = middle
    else low = middle + 1
  }
  return low
}
