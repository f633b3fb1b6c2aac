import type { Standing } from '../../../model/status.ts'
import type { Launch, Lms, LmsHost } from '../lms.ts'
import { delivery } from './delivery.ts'
import type { Delivery } from './delivery.ts'
import type { Lrs } from './lrs.ts'
import type { Outbox } from './outbox.ts'
import { reporter } from './reporter.ts'
import type { Reporter } from './reporter.ts'
import type { StateKeeper } from './state-keeper.ts'
import type { StatementBase } from './statement.ts'
import type { Verdicts } from './verdicts.ts'

/** A session that is open with an LRS. */
export interface LrsSession {
  readonly launch: Launch
  readonly state: StateKeeper
  readonly out: Delivery
  readonly reporter: Reporter
}

/** What protocols make a session from. */
export interface SessionParts {
  readonly launch: Launch
  readonly base: StatementBase
  readonly lrs: Lrs
  readonly outbox: Outbox
  readonly state: StateKeeper
  readonly verdicts: Verdicts
  /** The highest standing that statements have told of so far. */
  readonly told: Standing
}

export function openSession(
  { window, elapsed, onHealth }: LmsHost,
  { launch, base, lrs, outbox, state, verdicts, told }: SessionParts,
): LrsSession {
  const out = delivery({ window, lrs, outbox, state, onHealth })
  return { launch, state, out, reporter: reporter({ base, out, verdicts, told, elapsed }) }
}

/** An adapter over sessions with an LRS, however they are opened. */
export function lrsAdapter(open: () => Promise<LrsSession>): Lms {
  let session: LrsSession | undefined
  return {
    // A page that closes may send 64 KiB, statements included.
    capacity: 16_000,
    connect: async () => {
      session = await open()
      session.reporter.begin()
      return session.launch
    },
    report: (event, status) => session?.reporter.report(event, status),
    save: (state) => session?.state.keep(state),
    flush: () => session?.out.flush(),
    close: () => {
      session?.reporter.end()
      session = undefined
    },
    leave: () => {
      session?.out.stop()
      session = undefined
    },
  }
}
