import type { Json } from '../xapi-rules/check.ts'
import { soundTrace } from './sound-trace.ts'
import type { Cmi5Request, Cmi5Trace } from './trace.ts'

/** A session that can be changed in place. */
interface OpenSession {
  readonly requests: Cmi5Request[]
  /** Of which the first request with statements brings one, the second all others. */
  readonly statements: Json[]
  readonly launchData: Json
}

export type Plant = (sessions: readonly OpenSession[]) => void

/** The sound trace with something changed. */
export function planted(plant: Plant): Cmi5Trace {
  const trace = structuredClone(soundTrace())
  const open = trace.sessions.map(({ requests, launchData }): OpenSession => {
    const brought = requests.filter(brings).map(({ body }) => JSON.parse(body) as Json | Json[])
    return { requests: [...requests], statements: brought.flat(), launchData: { ...launchData } }
  })
  plant(open)
  const sessions = trace.sessions.map((session, index) => {
    const { requests = [], statements = [], launchData } = open[index] ?? {}
    const bodies = [statements[0], statements.slice(1)].map((part) => JSON.stringify(part))
    const filled = requests.map((one) =>
      brings(one) ? { ...one, body: bodies.shift() ?? '[]' } : one,
    )
    return { ...session, requests: filled, launchData: { ...session.launchData, ...launchData } }
  })
  return { ...trace, sessions }
}

function brings({ path }: Cmi5Request): boolean {
  return path === 'statements'
}

/** Puts a value into a tree; undefined takes it away. */
function put(tree: object, [key = '', ...rest]: readonly string[], value: unknown): void {
  const place = tree as Record<string, unknown>
  if (rest.length > 0) put((place[key] ??= {}), rest, value)
  else if (value === undefined) delete place[key]
  else place[key] = value
}

/** Session and statement, both counted from 1. */
export type Place = readonly [session: number, index: number]

export function inStatement(
  [session, index]: Place,
  path: readonly string[],
  value: unknown,
): Plant {
  return (sessions) => put(sessions[session - 1]?.statements[index - 1] ?? {}, path, value)
}

export function inRequest([session, index]: Place, path: readonly string[], value: unknown): Plant {
  return (sessions) => put(sessions[session - 1]?.requests[index - 1] ?? {}, path, value)
}

/** A statement of one session said again in another, as a new one of that session. */
export function saidAgain([session, index]: Place, [where, before]: Place): Plant {
  return (sessions) => {
    const [from, to] = [sessions[session - 1], sessions[where - 1]]
    const [source, next] = [from?.statements[index - 1] ?? {}, to?.statements[before - 1] ?? {}]
    const copy = structuredClone(source)
    const id = 'ff1e2d3c-4b5a-4697-8897-000000000000'
    Object.assign(copy, { id, timestamp: next['timestamp'] })
    const template = (to?.launchData['contextTemplate'] ?? {}) as Json
    put(copy, ['context', 'extensions'], {
      ...((source['context'] as Json)['extensions'] as Json),
      ...(template['extensions'] as Json),
    })
    to?.statements.splice(before - 1, 0, copy)
  }
}
