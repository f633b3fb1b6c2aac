import { backoff } from '../backoff.ts'
import type { Health } from '../lms.ts'
import { watchNetwork } from '../network.ts'
import { pacer } from '../pacer.ts'
import type { Failure } from './lrs.ts'
import { sendNext } from './send-next.ts'
import type { Mail } from './send-next.ts'
import type { Statement } from './statement.ts'

/** What waits to be sent to the LRS: statements, and the latest state. */
export interface Delivery {
  add(statements: readonly Statement[]): void
  /** Asks for a delivery, at the latest so many milliseconds after the last one, unless the LRS wants to be spared. */
  request(gap: number): void
  /** Sends now: the page may be about to go. */
  flush(): void
  /** Sends everything at once, in requests that outlive the page, and stops. */
  close(): void
  /** Sends nothing more; the outbox stays as it is. */
  stop(): void
}

/** What a delivery is made from. */
export interface DeliveryParts extends Mail {
  readonly window: Window
  readonly onHealth: (health: Health) => void
}

/**
 * Delivers to the LRS what it is given, each statement once: with the same id until it is taken.
 *
 * One request at a time, the record before the details, statements before the state. After a failure the waits grow; once the
 * credentials are refused no more statements are sent. What was not taken stays in the outbox, and the next launch on the
 * device sends it.
 */
export function delivery(parts: DeliveryParts): Delivery {
  const { outbox, state, onHealth } = parts
  const waits = backoff(Math.random)
  let busy = false
  let asked = false
  let over = false
  let denied = false
  const settle = (failure: Failure | undefined): void => {
    if (failure) {
      onHealth('lost')
      denied ||= failure.kind === 'denied'
      if (denied && state.isSent()) return
      deliveries.request(waits.next(failure.kind === 'later' ? failure.after : 0))
      return
    }
    waits.reset()
    // A state saved meanwhile is still to come, and with it the word that it arrived.
    if (state.isSent() && !denied) onHealth('recording')
    if (asked || (outbox.waiting().length > 0 && !denied)) deliveries.request(0)
  }
  const deliver = async (): Promise<void> => {
    asked = busy
    if (busy || over) return
    busy = true
    const failure = await sendNext(parts, { closing: false, denied })
    busy = false
    if (!over) settle(failure)
  }
  const deliveries = pacer(() => void deliver())
  const now = (): void => {
    if (!over) deliveries.now()
  }
  watchNetwork(parts.window, { lost: () => undefined, back: now })
  const stop = (): void => {
    over = true
    deliveries.stop()
  }
  return {
    add: outbox.add,
    request: (gap) => {
      if (!over) deliveries.request(Math.max(gap, waits.rest()))
    },
    flush: now,
    stop,
    close: () => {
      if (over) return
      stop()
      void sendLast(parts, denied)
    },
  }
}

async function sendLast(parts: DeliveryParts, denied: boolean): Promise<void> {
  const failure = await sendNext(parts, { closing: true, denied })
  const isAllSent = !failure && parts.outbox.waiting().length === 0
  parts.onHealth(isAllSent ? 'recording' : 'lost')
}
