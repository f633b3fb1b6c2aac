import type { Actor } from '../../../model/actor.ts'
import { LmsRefused, LmsSilent } from '../lms.ts'
import type { Statement } from './statement.ts'

/** How to reach an LRS, and whose record it is about. */
export interface LrsAccess {
  /** With a slash at the end. */
  readonly endpoint: string
  /** Value of the Authorization header; empty where somebody on the way adds it. */
  readonly auth: string
  readonly actor: Actor
  readonly registration?: string
  /** What the launch wants to get back with every request (Rustici launch). */
  readonly echo?: Readonly<Record<string, string>>
}

/** The few calls that the player makes to an LRS. */
export interface Lrs {
  /**
   * The document of a state; with an empty text when there is none.
   *
   * @throws {@link LmsSilent} when the LRS does not say, as {@link LmsRefused} when it does not accept the credentials.
   */
  readState(stateId: string): Promise<StateDocument>
  /** Replaces the document of a state, unless it is another than the one with this tag: then the outcome is `changed`. */
  writeState(stateId: string, document: StateDocument, closing: boolean): Promise<Outcome>
  /** The document of the actor's profile; empty when there is none. @throws as `readState` does. */
  readProfile(profileId: string): Promise<string>
  /** Sends statements in one request; `closing` requests outlive the page. */
  send(statements: readonly Statement[], closing: boolean): Promise<Outcome>
}

interface StateDocument {
  readonly text: string
  /** The ETag of the document as it was read or written last, where the LRS lets it be seen; empty: there is no document. */
  readonly tag?: string
}

/** What became of a request. */
export type Outcome =
  | { readonly kind: 'taken'; readonly tag?: string }
  /** The LRS may take it another time: after so many milliseconds, if it said so. */
  | { readonly kind: 'later'; readonly after: number }
  /** The request itself is what the LRS objects to: something in it is malformed, known already, or it is too large. */
  | { readonly kind: 'objected'; readonly known: boolean }
  /** Somebody else has changed the state document. */
  | { readonly kind: 'changed' }
  /** The LRS does not accept the credentials: nothing will be taken any more. */
  | { readonly kind: 'denied' }

/** An outcome that ends a delivery. */
export type Failure = Extract<Outcome, { kind: 'later' | 'denied' }>

/** How long the LRS may take to answer while nothing is closing, in milliseconds. */
const patience = 15_000

/** `courseId` is the activity that states belong to. */
export function lrsClient(window: Window, access: LrsAccess, courseId: string): Lrs {
  const { actor, registration, echo } = access
  const address = (resource: string, query: Readonly<Record<string, string>>): string => {
    const all = new URLSearchParams({ ...echo, ...query }).toString()
    return `${access.endpoint}${resource}${all && `?${all}`}`
  }
  const agent = JSON.stringify(actor)
  const stateUrl = (stateId: string): string =>
    address('activities/state', {
      activityId: courseId,
      agent,
      stateId,
      ...(registration && { registration }),
    })
  const call = (url: string, init: RequestInit): Promise<Response | undefined> =>
    request(window, access, [url, init])
  const read = async (url: string): Promise<StateDocument> => {
    const answer = await call(url, { method: 'GET' })
    if (answer?.status === 404) return { text: '', tag: '' }
    if (isDenied(answer)) throw new LmsRefused('The LRS does not accept the credentials.')
    if (!answer?.ok) throw new LmsSilent('The LRS does not give what it keeps.')
    return { text: await answer.text(), ...tagOf(answer) }
  }
  return {
    readState: (stateId) => read(stateUrl(stateId)),
    readProfile: async (profileId) =>
      (await read(address('agents/profile', { agent, profileId }))).text,
    writeState: async (stateId, { text, tag }, closing) => {
      const headers = preconditions(tag)
      const init = { method: 'PUT', body: text, headers, keepalive: closing }
      const answer = await call(stateUrl(stateId), init)
      return answer?.status === 412 ? { kind: 'changed' } : outcomeOf(answer)
    },
    send: async (statements, closing) => {
      const body = JSON.stringify(statements)
      const url = address('statements', {})
      return outcomeOf(await call(url, { method: 'POST', body, keepalive: closing }))
    },
  }
}

/** One request; nothing when there is no answer in time. */
async function request(
  window: Window,
  { auth }: LrsAccess,
  [url, init]: readonly [url: string, init: RequestInit],
): Promise<Response | undefined> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), patience)
  const headers = {
    'X-Experience-API-Version': '1.0.3',
    'Content-Type': 'application/json',
    ...(auth && { Authorization: auth }),
    ...(init.headers as Record<string, string> | undefined),
  }
  try {
    return await window.fetch(url, { ...init, headers, signal: abort.signal })
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

/** xAPI 1.0.3 Communication 3.1. */
function preconditions(tag: string | undefined): Record<string, string> {
  if (tag === undefined) return {}
  return tag === '' ? { 'If-None-Match': '*' } : { 'If-Match': tag }
}

/** No answer at all, 429, 5xx and whatever is not known count as "later". */
function outcomeOf(answer: Response | undefined): Outcome {
  if (answer?.ok) return { kind: 'taken', ...tagOf(answer) }
  if (isDenied(answer)) return { kind: 'denied' }
  const status = answer?.status ?? 0
  if ([400, 409, 413].includes(status)) return { kind: 'objected', known: status === 409 }
  return { kind: 'later', after: (Number(answer?.headers.get('Retry-After')) || 0) * 1000 }
}

function isDenied(answer: Response | undefined): boolean {
  return answer?.status === 401 || answer?.status === 403
}

function tagOf(answer: Response): { readonly tag?: string } {
  const tag = answer.headers.get('ETag')
  return tag ? { tag } : {}
}
