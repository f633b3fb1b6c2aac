import type { LmsHost } from '../lms.ts'
import { pacer } from '../pacer.ts'
import type { Lrs } from './lrs.ts'
import type { Outbox } from './outbox.ts'
import type { Statement } from './statement.ts'

/** What waits to be sent to the LRS: statements, oldest first, and the latest state. */
export interface Delivery {
  /** What an earlier session left unsent, and everything since that the LRS has not taken. */
  waiting(): readonly Statement[]
  add(statements: readonly Statement[]): void
  keep(state: string): void
  /** Asks for a delivery, at the latest so many milliseconds after the last one. */
  request(gap: number): void
  now(): void
  /** Sends everything at once, in requests that outlive the page, and stops. */
  close(): void
  /** Sends nothing more; the outbox stays as it is. */
  stop(): void
}

/** How long after a failure to try again, in milliseconds. */
const retryGap = 10_000

/** Statements in one request; the rest follow in the next. So many stay well below the 64 KiB that a closing page may send. */
const batchSize = 50

/**
 * Delivers to the LRS what it is given, each statement once: with the same id until it is taken.
 *
 * What was not taken yet stays in the outbox, and the next launch on the device sends it.
 */
export function delivery(host: LmsHost, lrs: Lrs, outbox: Outbox): Delivery {
  let state = { text: '', sent: true }
  let busy = false
  let asked = false
  let closed = false
  /** What was not taken stays, and is tried again with the same ids: the LRS knows what it has. */
  const deliver = async (): Promise<void> => {
    asked = busy
    if (busy) return
    busy = true
    const batch = outbox.statements().slice(0, batchSize)
    const { text, sent } = state
    const [taken, kept] = await Promise.all([
      batch.length === 0 || lrs.send(batch, false),
      sent || lrs.writeState(text, false),
    ])
    busy = false
    if (closed) return
    if (taken) outbox.replace(outbox.statements().slice(batch.length))
    if (kept && state.text === text) state = { text, sent: true }
    if (!taken || !kept) {
      host.onHealth('lost')
      deliveries.request(retryGap)
      return
    }
    // A state saved meanwhile is still to come, and with it the word that it arrived.
    if (state.sent) host.onHealth('recording')
    if (asked || outbox.statements().length > 0) deliveries.request(0)
  }
  const deliveries = pacer(() => void deliver())
  const stop = (): void => {
    closed = true
    deliveries.stop()
  }
  return {
    waiting: outbox.statements,
    add: (statements) => outbox.replace([...outbox.statements(), ...statements]),
    keep: (text) => {
      state = { text, sent: false }
    },
    request: deliveries.request,
    now: deliveries.now,
    stop,
    close: () => {
      stop()
      void sendLast(lrs, outbox.statements(), state).then((taken) => {
        if (taken) outbox.replace([])
        host.onHealth(taken ? 'recording' : 'lost')
      })
    },
  }
}

/** In requests that outlive the page; says whether the LRS took everything. */
async function sendLast(
  lrs: Lrs,
  queue: readonly Statement[],
  state: { readonly text: string; readonly sent: boolean },
): Promise<boolean> {
  const batches = Array.from({ length: Math.ceil(queue.length / batchSize) }, (_, index) =>
    queue.slice(index * batchSize, (index + 1) * batchSize),
  )
  const taken = await Promise.all([
    state.sent || lrs.writeState(state.text, true),
    ...batches.map((batch) => lrs.send(batch, true)),
  ])
  return taken.every(Boolean)
}
