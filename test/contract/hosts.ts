import * as scormAgain from 'scorm-again/scorm12'
import type { Health, Lms, LmsFactory } from '../../src/player/lms/lms.ts'
import { local } from '../../src/player/lms/local.ts'
import { scorm12 } from '../../src/player/lms/scorm12/index.ts'
import type { Scorm12Api } from '../../src/player/lms/scorm12/api.ts'
import { xapi } from '../../src/player/lms/xapi/index.ts'
import { strictScorm12 } from '../../src/preview/lms/strict-scorm12.ts'
import { sampleCourse } from '../doubles/course.ts'
import { lrsDouble, lrsEndpoint } from '../doubles/lrs/index.ts'
import { stopwatch } from '../doubles/stopwatch.ts'
import { storageDouble } from '../doubles/storage.ts'
import { windowDouble } from '../doubles/window.ts'

/** What is wrong with a host: it takes nothing, or every call throws. */
type Trouble = 'refuses' | 'throws' | undefined

/** What survives in a host's storage. */
interface HostRecord {
  readonly state: string
  readonly standing: string
  readonly score?: number
  /** What the learner wrote, one after the other. */
  readonly comments: string
}

/** A host with one learner and one course, over any number of sessions. */
export interface HostDouble {
  /** Opens the course in a new page. */
  open(): { readonly lms: Lms; readonly health: readonly Health[] }
  record(): HostRecord
  /** How many values, commits, statements or documents it was given. */
  writes(): number
  trouble: Trouble
}

export interface HostKind {
  readonly name: string
  readonly make: (launch?: Readonly<Record<string, string>>) => HostDouble
}

/** The session of one page with a SCORM 1.2 LMS. */
interface ApiSession {
  readonly api: Scorm12Api
  /** Committed values by element name. */
  readonly committed: () => Readonly<Record<string, string>>
}

/** A host over any implementation of the SCORM 1.2 API; `begin` opens a session with what the last one left. */
function scormHost(begin: (stored: Readonly<Record<string, string>>) => ApiSession): HostDouble {
  let committed = (): Readonly<Record<string, string>> => ({})
  let writes = 0
  const host: HostDouble = {
    open: () => {
      const session = begin(committed())
      const { committed: next } = session
      committed = next
      const API = troubled(session.api, {
        trouble: () => host.trouble,
        onWrite: () => writes++,
      })
      return openWith(scorm12, windowDouble({ API }))
    },
    record: () => {
      const values = committed()
      const raw = values['cmi.core.score.raw'] ?? ''
      return {
        state: values['cmi.suspend_data'] ?? '',
        standing: values['cmi.core.lesson_status'] ?? '',
        ...(raw !== '' && { score: Number(raw) }),
        comments: values['cmi.comments'] ?? '',
      }
    },
    writes: () => writes,
    trouble: undefined,
  }
  return host
}

function openWith(
  factory: LmsFactory,
  window: Window,
): { readonly lms: Lms; readonly health: readonly Health[] } {
  const health: Health[] = []
  const onHealth = (next: Health): void => void health.push(next)
  return { lms: factory({ window, course: sampleCourse, elapsed: stopwatch(), onHealth }), health }
}

interface Troublemaker {
  readonly trouble: () => Trouble
  readonly onWrite: () => void
}

function troubled(api: Scorm12Api, { trouble, onWrite }: Troublemaker): Scorm12Api {
  let refused = false
  const call = (use: () => unknown): unknown => {
    if (trouble() === 'throws') throw new Error('The LMS is broken.')
    return use()
  }
  const writing = (use: () => unknown): unknown =>
    call(() => {
      refused = trouble() === 'refuses'
      if (refused) return 'false'
      onWrite()
      return use()
    })
  return {
    LMSInitialize: () => call(() => api.LMSInitialize('')),
    LMSGetValue: (element) => call(() => api.LMSGetValue(element)),
    LMSSetValue: (element, value) => writing(() => api.LMSSetValue(element, value)),
    LMSCommit: () => writing(() => api.LMSCommit('')),
    LMSFinish: () => call(() => api.LMSFinish('')),
    LMSGetLastError: () => call(() => (refused ? '101' : api.LMSGetLastError())),
  }
}

export const strictHost: HostKind = {
  name: 'SCORM 1.2, a strict LMS',
  make: (launch = {}) =>
    scormHost((stored) => {
      const { API, committed } = strictScorm12({ stored, launch })
      return { api: API as unknown as Scorm12Api, committed }
    }),
}

/** The part of scorm-again that is used here; its own types do not resolve under `nodenext`. */
interface ScormAgain extends Scorm12Api {
  readonly cmi: { readonly core: Record<string, string> }
  loadFromJSON(cmi: Readonly<Record<string, unknown>>, path: string): void
  renderCommitCMI(finishing: boolean): { readonly cmi: Readonly<Record<string, unknown>> }
}

const { Scorm12API } = scormAgain as unknown as {
  Scorm12API: new (settings: object) => ScormAgain
}

export const scormAgainHost: HostKind = {
  name: 'SCORM 1.2, scorm-again',
  make: (launch = {}) => {
    let kept: Readonly<Record<string, unknown>> = {}
    return scormHost(() => {
      const api = new Scorm12API({ autocommit: false, logLevel: 5 })
      if ('core' in kept) api.loadFromJSON(kept, '')
      Object.assign(api.cmi.core, {
        student_id: 'learner-1',
        lesson_mode: launch['cmi.core.lesson_mode'] ?? 'normal',
        credit: launch['cmi.core.credit'] ?? 'credit',
      })
      const keeping = (answer: unknown): unknown => {
        if (answer === 'true') kept = api.renderCommitCMI(true).cmi
        return answer
      }
      return {
        api: {
          LMSInitialize: () => api.LMSInitialize(''),
          LMSGetValue: (element) => api.LMSGetValue(element),
          LMSSetValue: (element, value) => api.LMSSetValue(element, value),
          LMSCommit: () => keeping(api.LMSCommit('')),
          LMSFinish: () => keeping(api.LMSFinish('')),
          LMSGetLastError: () => api.LMSGetLastError(),
        },
        committed: () => flatten('cmi', kept),
      }
    })
  },
}

function flatten(path: string, value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return { [path]: String(value) }
  const parts = Object.entries(value).map(([key, part]) => flatten(`${path}.${key}`, part))
  return Object.assign({}, ...parts) as Record<string, string>
}

export const xapiHost: HostKind = {
  name: 'xAPI, an LRS',
  make: () => {
    const auth = 'Basic dGVzdDpzZWNyZXQ='
    const lrs = lrsDouble({ auth })
    const query = new URLSearchParams({
      endpoint: lrsEndpoint,
      auth,
      actor: JSON.stringify({ mbox: 'mailto:learner@example.org', name: 'Learner' }),
      registration: '11111111-2222-4333-8444-555555555555',
    })
    const host: HostDouble = {
      open: () => {
        const fetch: typeof lrs.fetch = (input, init) => {
          if (host.trouble === 'throws') throw new Error('There is no fetch.')
          lrs.fault = host.trouble === 'refuses' ? 'down' : undefined
          return lrs.fetch(input, init)
        }
        return openWith(
          xapi,
          windowDouble({ fetch, href: `https://lms.example.org/course/index.html?${query}` }),
        )
      },
      record: () => {
        const verdicts = lrs.statements.flatMap(verdictOf)
        const verdict = verdicts.at(-1)
        const document = [...lrs.states.values()][0]
        return {
          state: document ? (JSON.parse(document) as { state: string }).state : '',
          standing: verdict?.standing ?? 'incomplete',
          ...(verdict && { score: verdict.score }),
          comments: lrs.statements.map(commentOf).join(''),
        }
      },
      writes: () => lrs.requests.filter(({ method }) => method !== 'GET').length,
      trouble: undefined,
    }
    return host
  },
}

/** What a statement says about the course as a whole. */
function verdictOf(
  statement: Readonly<Record<string, unknown>>,
): { standing: string; score: number }[] {
  const { verb, object, result } = statement as {
    verb: { id: string }
    object: { id: string }
    result?: { score?: { raw: number } }
  }
  const standing = verb.id.slice(verb.id.lastIndexOf('/') + 1)
  const counts = object.id === sampleCourse.iri && ['passed', 'failed'].includes(standing)
  return counts && result?.score ? [{ standing, score: result.score.raw }] : []
}

function commentOf(statement: Readonly<Record<string, unknown>>): string {
  const { verb, result } = statement as { verb: { id: string }; result?: { response?: string } }
  return verb.id.endsWith('/commented') ? (result?.response ?? '') : ''
}

export const localHost: HostKind = {
  name: 'no LMS, this browser',
  make: () => {
    const localStorage = storageDouble()
    let writes = 0
    const host: HostDouble = {
      open: () => {
        const setItem = localStorage.setItem.bind(localStorage)
        const counting: Storage = {
          ...localStorage,
          getItem: (key) => {
            localStorage.blocked = host.trouble !== undefined
            return localStorage.getItem(key)
          },
          setItem: (key, value) => {
            localStorage.blocked = host.trouble !== undefined
            setItem(key, value)
            writes++
          },
        }
        return openWith(local, windowDouble({ localStorage: counting }))
      },
      record: () => ({
        state: [...localStorage.texts.values()][0] ?? '',
        standing: 'unknown',
        comments: '',
      }),
      writes: () => writes,
      trouble: undefined,
    }
    return host
  },
}
