import { NoLms } from '../lms.ts'
import type { XapiLaunch } from './launch.ts'
import type { Statement } from './statement.ts'

/** The few calls that the player makes to an LRS. */
export interface Lrs {
  /** The stored state document; empty when there is none. @throws NoLms when the LRS does not say. */
  readState(): Promise<string>
  /** Replaces the state document; says whether the LRS took it. */
  writeState(state: string, closing: boolean): Promise<boolean>
  /** Sends statements, in one request if it can be; says whether the LRS has them all. */
  send(statements: readonly Statement[], closing: boolean): Promise<boolean>
}

/** Name of the state document. */
const stateId = 'coursewright'

/** How long the LRS may take to answer while nothing is closing, in milliseconds. */
const patience = 15_000

/** `courseId` is the activity that the state belongs to. */
export function lrsClient(window: Window, launch: XapiLaunch, courseId: string): Lrs {
  const query = new URLSearchParams({
    activityId: courseId,
    agent: JSON.stringify(launch.actor),
    stateId,
    ...(launch.registration && { registration: launch.registration }),
  })
  const stateUrl = `${launch.endpoint}activities/state?${query}`
  const headers = {
    'X-Experience-API-Version': '1.0.3',
    'Content-Type': 'application/json',
    ...(launch.auth && { Authorization: launch.auth }),
  }
  const call = async (url: string, init: RequestInit): Promise<Response | undefined> => {
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), patience)
    try {
      return await window.fetch(url, { ...init, headers, signal: abort.signal })
    } catch {
      return undefined
    } finally {
      clearTimeout(timer)
    }
  }
  const send: Lrs['send'] = async (statements, closing) => {
    const answer = await call(`${launch.endpoint}statements`, {
      method: 'POST',
      body: JSON.stringify(statements),
      keepalive: closing,
    })
    if (answer?.status !== 409) return answer?.ok ?? false
    // The LRS has one of these already, from a request whose answer was lost, and refuses them all: the others must arrive.
    if (statements.length === 1) return true
    const middle = Math.ceil(statements.length / 2)
    const first = await send(statements.slice(0, middle), closing)
    return first && send(statements.slice(middle), closing)
  }
  return {
    readState: async () => {
      const answer = await call(stateUrl, { method: 'GET' })
      if (answer?.status === 404) return ''
      if (!answer?.ok) throw new NoLms('The LRS does not give the state.')
      return stateOf(await answer.text())
    },
    writeState: async (state, closing) => {
      const body = JSON.stringify({ state })
      return (await call(stateUrl, { method: 'PUT', body, keepalive: closing }))?.ok ?? false
    },
    send,
  }
}

function stateOf(document: string): string {
  try {
    const { state } = JSON.parse(document) as { state?: unknown }
    return typeof state === 'string' ? state : ''
  } catch {
    return ''
  }
}
