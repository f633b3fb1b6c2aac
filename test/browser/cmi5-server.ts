import type { IncomingMessage, ServerResponse } from 'node:http'
import { cmi5Lms } from '../doubles/cmi5-lms/index.ts'
import type { Cmi5LaunchOptions, Cmi5Lms, Cmi5Options } from '../doubles/cmi5-lms/index.ts'
import { fetchBase } from '../doubles/cmi5-lms/options.ts'
import { cmi5Problems } from '../doubles/cmi5-rules/index.ts'
import type { Cmi5Problem } from '../doubles/cmi5-rules/index.ts'
import type { Cmi5Trace } from '../doubles/cmi5-rules/trace.ts'
import { lrsEndpoint } from '../doubles/lrs/index.ts'
import { passOn, readFault } from './double-server.ts'

/** What `/cmi5/<name>/launch?options=…` takes, as JSON; the LMS is made by the first launch. */
export interface Cmi5LaunchRequest {
  readonly lms?: Cmi5Options
  readonly launch?: Cmi5LaunchOptions
}

/** What `/cmi5/<name>/launch` answers. */
export interface Cmi5LaunchInfo {
  /** To be put behind the address of the page, with its question mark. */
  readonly query: string
}

/** What `/cmi5/<name>/dump` answers. */
export interface Cmi5Dump {
  readonly statements: Cmi5Lms['statements']
  readonly refusals: readonly string[]
  readonly trace: Cmi5Trace
  readonly problems: readonly Cmi5Problem[]
  readonly satisfied: boolean
}

/** One LMS for each name. */
const systems = new Map<string, Cmi5Lms>()

function systemOf(name: string, origin: string, options: Cmi5Options = {}): Cmi5Lms {
  const place = `/cmi5/${name}/`
  const known = systems.get(name)
  if (known) return known
  const system = cmi5Lms({
    ...options,
    endpoint: `${origin}${place}xapi/`,
    fetchUrl: `${origin}${place}fetch/`,
    lrs: { ...options.lrs, root: `${place}xapi/` },
  })
  systems.set(name, system)
  return system
}

/**
 * Answers requests to `/cmi5/<name>/…` as the LMS of that name.
 *
 * `launch` begins a session, `fetch/<n>` and `xapi/…` are for the AU, `fault/<kind>` and `dump` for the test.
 */
export async function answerCmi5(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { origin, pathname, search, searchParams } = new URL(
    request.url ?? '',
    `http://${request.headers.host ?? 'localhost'}`,
  )
  const [, , name = '', area = '', ...rest] = pathname.split('/')
  const options = JSON.parse(searchParams.get('options') ?? '{}') as Cmi5LaunchRequest
  const lms = systemOf(name, origin, options.lms)
  const path = rest.join('/')
  const toAu: Readonly<Record<string, string>> = {
    xapi: lrsEndpoint + path + search,
    fetch: fetchBase + path,
  }
  const toTest: Readonly<Record<string, () => unknown>> = {
    launch: (): Cmi5LaunchInfo => ({ query: new URL(lms.launch(options.launch)).search }),
    dump: () => dumpOf(lms),
    fault: () => {
      lms.lrs.fault = readFault(path, searchParams)
      return {}
    },
  }
  const url = toAu[area]
  if (url !== undefined) {
    await passOn({ request, response }, lms.fetch, url)
    return
  }
  response.end(JSON.stringify(toTest[area]?.()))
}

function dumpOf(lms: Cmi5Lms): Cmi5Dump {
  const trace = lms.trace()
  return {
    statements: lms.statements,
    refusals: lms.lrs.refusals,
    trace,
    problems: cmi5Problems(trace),
    satisfied: lms.satisfied(),
  }
}
