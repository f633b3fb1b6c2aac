import type { Course } from '../../../src/model/course.ts'
import type { LmsFactory } from '../../../src/player/lms/lms.ts'
import { windowDouble } from '../../doubles/window.ts'
import type { WindowParts } from '../../doubles/window.ts'
import { openWith } from './host.ts'
import type { HostDouble, HostRecord, Trouble } from './host.ts'

type Values = Readonly<Record<string, string>>

/** The functions of an API object of either version, by name. */
type Functions = Readonly<Record<string, (...args: string[]) => unknown>>

/** The session of one page with an LMS. */
interface ApiSession {
  readonly api: Functions
  /** Committed values by element name. */
  readonly committed: () => Values
}

/** How a version of SCORM is used here. */
export interface Version {
  readonly factory: LmsFactory
  readonly object: 'API' | 'API_1484_11'
  /** What the committed values say. */
  readonly record: (values: Values) => HostRecord
  /** What else is in the page, given a way to the host's trouble. */
  readonly page?: (trouble: () => Trouble) => WindowParts
  readonly course?: Course
}

/** A host over any implementation of the API; `begin` opens a session with what the last one left. */
export function scormHost(version: Version, begin: (stored: Values) => ApiSession): HostDouble {
  let committed = (): Values => ({})
  let writes = 0
  const host: HostDouble = {
    open: () => {
      const session = begin(committed())
      const { committed: next } = session
      committed = next
      const api = troubled(session.api, { trouble: () => host.trouble, onWrite: () => writes++ })
      const page = version.page?.(() => host.trouble)
      const window = windowDouble({ ...page, [version.object]: api })
      return openWith(version.factory, window, version.course)
    },
    record: () => version.record(committed()),
    writes: () => writes,
    trouble: undefined,
  }
  return host
}

interface Troublemaker {
  readonly trouble: () => Trouble
  readonly onWrite: () => void
}

function troubled(api: Functions, { trouble, onWrite }: Troublemaker): Functions {
  let refused = false
  const call =
    (name: string) =>
    (...args: string[]): unknown => {
      if (trouble() === 'throws') throw new Error('The LMS is broken.')
      if (name.endsWith('GetLastError') && refused) return '101'
      if (/(SetValue|Commit)$/.test(name)) {
        refused = trouble() === 'refuses'
        if (refused) return 'false'
        onWrite()
      }
      return api[name]?.(...args)
    }
  return Object.fromEntries(Object.keys(api).map((name) => [name, call(name)]))
}

/** The part of scorm-again that is used here; its own types do not resolve under `nodenext`. */
export interface ScormAgain {
  readonly cmi: Record<string, unknown>
  loadFromJSON(cmi: Readonly<Record<string, unknown>>, path: string): void
  renderCommitCMI(finishing: boolean): { readonly cmi: Readonly<Record<string, unknown>> }
}

/** Sessions of scorm-again; `launch` makes the next one with what the one before kept. */
export function scormAgainSessions(
  functions: readonly string[],
  launch: (kept: Readonly<Record<string, unknown>> | undefined) => ScormAgain,
): () => ApiSession {
  let kept: Readonly<Record<string, unknown>> | undefined
  return () => {
    const api = launch(kept)
    const call =
      (name: string) =>
      (...args: string[]): unknown => {
        const answer = (api as unknown as Functions)[name]?.(...args)
        if (/(Commit|Finish|Terminate)$/.test(name) && answer === 'true') {
          kept = api.renderCommitCMI(true).cmi
        }
        return answer
      }
    return {
      api: Object.fromEntries(functions.map((name) => [name, call(name)])),
      committed: () => (kept ? flatten('cmi', kept) : {}),
    }
  }
}

function flatten(path: string, value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return { [path]: String(value) }
  const parts = Object.entries(value).map(([key, part]) => flatten(`${path}.${key}`, part))
  return Object.assign({}, ...parts) as Record<string, string>
}
