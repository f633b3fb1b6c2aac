import { seededRandom } from '../../../src/model/random.ts'
import type { Json } from '../xapi-rules/check.ts'
import type { Answer } from './answer.ts'
import { statementsIn } from './call.ts'
import type { LrsCall } from './call.ts'

interface Faults {
  /** No connection: nothing arrives. */
  readonly unreachable: object
  /** Everything arrives, but the answer gets lost. */
  readonly 'answer-lost': object
  /** The answer never comes, and nothing arrives. */
  readonly hanging: object
  /** The server answers 503 and keeps nothing. */
  readonly down: object
  /** The server answers 401: the credentials are not valid any more. */
  readonly unauthorized: object
  /** The server answers 403. */
  readonly forbidden: object
  /** The server answers 429; `retryAfter` in seconds, or a date as HTTP has it. */
  readonly busy: { readonly retryAfter?: number | string }
  /** Everything arrives at once; the answer comes after so many milliseconds. */
  readonly delay: { readonly ms: number }
  /** A share of the requests, drawn by the seed, ends in 503, in a network error, or in a lost answer. */
  readonly failing: { readonly rate: number; readonly seed: number }
  /** Requests with such a statement are answered with 400, as a whole. They don't count as refusals. */
  readonly refusing: { readonly statements: (statement: Json) => boolean }
}

type Kind = keyof Faults

/** How the LRS misbehaves: a kind, with its parameters if it has any. */
export type LrsFault =
  | { [K in Kind]: object extends Faults[K] ? K : never }[Kind]
  | { [K in Kind]: { readonly kind: K } & Faults[K] }[Kind]

/** What a fault can do with a request. */
export interface Passage {
  readonly call: LrsCall
  /** Lets the request through to the LRS. */
  readonly pass: () => Response
  /** Answers in the place of the LRS. */
  readonly instead: (answer: Answer) => Response
}

type Trouble<K extends Kind> = (passage: Passage, fault: Faults[K]) => Response | Promise<Response>

const troubles: { readonly [K in Kind]: Trouble<K> } = {
  unreachable: () => {
    throw new TypeError('fetch failed')
  },
  'answer-lost': ({ pass }) => {
    pass()
    throw new TypeError('connection reset')
  },
  hanging: ({ call }) => untilAborted(call),
  down: ({ instead }) => instead({ status: 503 }),
  unauthorized: ({ instead }) => instead({ status: 401 }),
  forbidden: ({ instead }) => instead({ status: 403 }),
  busy: ({ instead }, { retryAfter }) =>
    instead({
      status: 429,
      ...(retryAfter !== undefined && { headers: { 'Retry-After': String(retryAfter) } }),
    }),
  delay: ({ call, pass }, { ms }) => {
    const response = pass()
    const late = new Promise<Response>((resolve) => void setTimeout(() => resolve(response), ms))
    return Promise.race([late, untilAborted(call)])
  },
  failing: (passage, fault) => {
    const random = diceOf(fault)
    if (random() >= fault.rate) return passage.pass()
    const kinds = ['down', 'unreachable', 'answer-lost'] as const
    return troubles[kinds[Math.floor(random() * kinds.length)] ?? 'down'](passage, fault)
  },
  refusing: ({ call, pass, instead }, { statements }) =>
    statementsIn(call).some(statements) ? instead({ status: 400, body: '["refused"]' }) : pass(),
}

/** What becomes of a request while the LRS has this fault. */
export async function suffer(passage: Passage, fault: LrsFault): Promise<Response> {
  const parts = typeof fault === 'string' ? { kind: fault } : fault
  const trouble = troubles[parts.kind] as (passage: Passage, fault: object) => Promise<Response>
  return trouble(passage, parts)
}

/** Whether a request gets so far that the browser counts its size. */
export function isSent(fault: LrsFault | undefined): boolean {
  return fault !== 'unreachable' && fault !== 'hanging'
}

/** One sequence for each fault, as long as it is set. */
const dice = new WeakMap<object, () => number>()

function diceOf(fault: Faults['failing']): () => number {
  const known = dice.get(fault) ?? seededRandom(fault.seed)
  dice.set(fault, known)
  return known
}

function untilAborted({ signal }: LrsCall): Promise<Response> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
  })
}
