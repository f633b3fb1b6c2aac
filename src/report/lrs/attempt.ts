import type { LrsAnswer } from './answer.ts'
import type { Job } from './job.ts'
import { LrsError, LrsSilent } from './lrs-error.ts'
import { redact } from './redact.ts'
import { retryAfter } from './retry-wait.ts'

/** An answer that repeating the call would not change. */
export interface Reply extends LrsAnswer {
  readonly kind: 'reply'
  /** What a body that was asked for says; nothing with another status than 2xx. */
  readonly json?: unknown
}

/** What may be gone the next time. */
export interface Trouble {
  readonly kind: 'trouble'
  readonly reason: string
  /** What it answered with, if it did. */
  readonly status?: number
  /** Whether the LRS took too long: it may be asked for less. */
  readonly isSlow: boolean
  /** How long the LRS asks to wait, in milliseconds. */
  readonly wait?: number
}

const transient: ReadonlySet<number> = new Set([408, 425, 429])
const slow: ReadonlySet<number> = new Set([408, 504])

/** Calls once. @throws LrsError for what no repeating mends, and what the signal says when the pull is ended. */
export async function attempt(
  call: () => Promise<LrsAnswer>,
  { signal, effects, tally, options }: Job,
): Promise<Reply | Trouble> {
  tally.calls += 1
  try {
    const answer = await call()
    const { status, headers } = answer
    if (status >= 500 || transient.has(status)) {
      const wait = retryAfter(headers.get('Retry-After'), effects.now())
      const reason = `it answered with ${status}`
      return { ...trouble(reason, slow.has(status)), status, ...(wait !== undefined && { wait }) }
    }
    return status >= 200 && status < 300
      ? parsed(answer, options.auth)
      : { kind: 'reply', ...answer }
  } catch (error) {
    if (error instanceof LrsError) throw error
    signal.throwIfAborted()
    if (error instanceof LrsSilent) return trouble('it did not answer in time', true)
    return broken(codeOf(error), tally.calls === 1)
  }
}

function trouble(reason: string, isSlow: boolean): Trouble {
  return { kind: 'trouble', reason, isSlow }
}

/** JSON that does not parse has most likely been cut off on the way; a web page stays one. */
function parsed(answer: LrsAnswer, auth: string): Reply | Trouble {
  const type = answer.headers.get('Content-Type') ?? 'application/json'
  if (!type.includes('json')) {
    throw new LrsError(
      `The LRS answered with ${redact(type, auth)}, not with JSON. Is the address that of its xAPI, and no sign-in page before it?`,
    )
  }
  try {
    return { kind: 'reply', ...answer, json: JSON.parse(answer.text) as unknown }
  } catch {
    return trouble('its answer was cut off, or no JSON', false)
  }
}

/** The code that Node gives a failure of the network; messages could have the address in them. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined
  const code = typeof cause === 'object' && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' && /^[A-Z_0-9]{1,60}$/.test(code) ? code : 'connection lost'
}

function broken(code: string, isFirst: boolean): Trouble {
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) {
    throw new LrsError(
      `The certificate of the LRS is not trusted (${code}). Where the house signs its own, name its root certificate in NODE_EXTRA_CA_CERTS.`,
    )
  }
  if (code === 'ENOTFOUND' && isFirst) {
    throw new LrsError(
      'There is no server with the name in the address of the LRS (ENOTFOUND). Behind a proxy, see the documentation.',
    )
  }
  return trouble(`the connection failed (${code})`, false)
}
