import type { Failure, Lrs } from './lrs.ts'
import type { Outbox } from './outbox.ts'
import { sendBatch } from './send-batch.ts'
import type { StateKeeper } from './state-keeper.ts'
import type { Statement } from './statement.ts'
import { recordFirst } from './verbs.ts'
import { standingTold } from './verdicts.ts'

/** What is sent, and to whom. */
export interface Mail {
  readonly lrs: Lrs
  readonly outbox: Outbox
  readonly state: StateKeeper
}

/** Statements in one request; the rest follow in the next. */
const mostStatements = 50

/** Bytes that a closing page may have on the way: browsers allow 65,536 for all requests together, headers included. */
const mostBytes = 60_000

/** Sends one batch and the state; what went wrong, if anything did. A closing page can't wait for one before the other. */
export async function sendNext(
  { lrs, outbox, state }: Mail,
  { closing, denied }: { readonly closing: boolean; readonly denied: boolean },
): Promise<Failure | undefined> {
  const batch = denied ? [] : nextBatch(outbox.waiting(), mostBytes - state.size())
  const sending = sendBatch(batch, (statements) => lrs.send(statements, closing))
  const writing = closing ? state.write(true) : undefined
  const { taken, refused, stopped } = await sending
  outbox.remove(taken)
  outbox.park(refused)
  const told = standingTold(taken)
  if (told !== 'not attempted') state.told(told)
  // The state is tried in any case: what the learner did matters more than who is told of it.
  const unkept = await (writing ?? state.write(false))
  return stopped ?? unkept
}

/** The statements that go next, in the order in which they happened: as many as one request holds, the record before details. */
function nextBatch(waiting: readonly Statement[], bytes: number): readonly Statement[] {
  const encoder = new TextEncoder()
  const chosen = new Set<Statement>()
  let room = bytes
  for (const statement of recordFirst(waiting)) {
    room -= encoder.encode(JSON.stringify(statement)).length + 1
    if (chosen.size === mostStatements || (chosen.size > 0 && room < 0)) break
    chosen.add(statement)
  }
  return waiting.filter((statement) => chosen.has(statement))
}
