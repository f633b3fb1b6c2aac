import type { Failure, Outcome } from './lrs.ts'
import type { Statement } from './statement.ts'

/** How far a batch got. */
export interface Sent {
  /** Statements that the LRS has now. */
  readonly taken: readonly Statement[]
  /** Statements that it will not take as they are. */
  readonly refused: readonly Statement[]
  /** Why it went no further; nothing when the whole batch is dealt with. */
  readonly stopped?: Failure
}

/**
 * Sends statements in one request, and in halves again and again where the LRS objects to a batch as a whole (xAPI 1.0.3
 * Communication 2.1.1: it takes all of them or none): one statement that it does not like must not hold up the others.
 *
 * A single statement whose id it knows counts as taken: it came in a request whose answer was lost.
 */
export async function sendBatch(
  batch: readonly Statement[],
  send: (statements: readonly Statement[]) => Promise<Outcome>,
): Promise<Sent> {
  if (batch.length === 0) return { taken: [], refused: [] }
  const outcome = await send(batch)
  if (outcome.kind === 'later' || outcome.kind === 'denied') {
    return { taken: [], refused: [], stopped: outcome }
  }
  if (outcome.kind === 'taken') return { taken: batch, refused: [] }
  if (batch.length === 1) {
    const isKnown = outcome.kind === 'objected' && outcome.known
    return isKnown ? { taken: batch, refused: [] } : { taken: [], refused: batch }
  }
  const middle = Math.ceil(batch.length / 2)
  const first = await sendBatch(batch.slice(0, middle), send)
  if (first.stopped) return first
  const second = await sendBatch(batch.slice(middle), send)
  return {
    ...second,
    taken: [...first.taken, ...second.taken],
    refused: [...first.refused, ...second.refused],
  }
}
