import type { LmsHost } from '../lms.ts'
import { pacer } from '../pacer.ts'
import type { Lrs } from './lrs.ts'
import type { Statement } from './statement.ts'

/** What waits to be sent to the LRS: statements, oldest first, and the latest state. */
export interface Delivery {
  add(statement: Statement): void
  keep(state: string): void
  /** Asks for a delivery, at the latest so many milliseconds after the last one. */
  request(gap: number): void
  now(): void
  /** Sends everything at once, in requests that outlive the page, and stops. */
  close(): void
}

/** How long after a failure to try again, in milliseconds. */
const retryGap = 10_000

/** Statements in one request; the rest follow in the next. */
const batchSize = 50

export function delivery(host: LmsHost, lrs: Lrs): Delivery {
  let queue: readonly Statement[] = []
  let state = { text: '', sent: true }
  let busy = false
  /** What was not taken stays, and is tried again with the same ids: the LRS knows what it has. */
  const deliver = async (closing: boolean): Promise<void> => {
    if (busy && !closing) return
    busy = true
    const batch = closing ? queue : queue.slice(0, batchSize)
    const { text, sent } = state
    const [taken, kept] = await Promise.all([
      batch.length === 0 || lrs.send(batch, closing),
      sent || lrs.writeState(text, closing),
    ])
    busy = false
    if (taken) queue = queue.filter((statement) => !batch.includes(statement))
    if (kept && state.text === text) state = { text, sent: true }
    host.onHealth(taken && kept ? 'recording' : 'lost')
    if (closing) return
    if (!taken || !kept) deliveries.request(retryGap)
    else if (queue.length > 0) deliveries.request(0)
  }
  const deliveries = pacer(() => void deliver(false))
  return {
    add: (statement) => {
      queue = [...queue, statement]
    },
    keep: (text) => {
      state = { text, sent: false }
    },
    request: deliveries.request,
    now: deliveries.now,
    close: () => {
      deliveries.stop()
      void deliver(true)
    },
  }
}
