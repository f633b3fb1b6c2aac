import type { Reporter } from '../xapi/reporter.ts'
import type { LrsSession } from '../xapi/session.ts'
import type { SessionKeeper } from './session-record.ts'

/** The session as the browser's tab knows it. */
export interface Tab {
  readonly session: SessionKeeper
  /** Whether the page goes only to be loaded again. */
  readonly isReloading: () => boolean
}

/** What a session does beside reporting. */
export interface Frame {
  readonly records: boolean
  readonly elapsed: () => number
  /** Tells what earlier sessions could not deliver. */
  readonly late: () => void
  /** Called when the last statements are about to be sent. */
  readonly ends: () => void
}

/** Reports a session that begins once and ends once, however often its page is loaded. */
export function tabReporter(
  { reporter, out }: Pick<LrsSession, 'reporter' | 'out'>,
  { session, isReloading }: Tab,
  { records, elapsed, late, ends }: Frame,
): Reporter {
  return {
    begin: () => {
      if (session.read().begun) {
        out.request(0)
        return
      }
      session.write({ begun: true })
      reporter.begin()
      late()
    },
    // In Browse and Review nothing lies between the first and the last statement (cmi5 §10.2.2).
    report: (event, status) => {
      if (records) reporter.report(event, status)
    },
    end: () => {
      ends()
      if (isReloading()) {
        session.write({ elapsed: elapsed() })
        out.close()
        return
      }
      session.write({ token: '', ended: true })
      reporter.end()
    },
  }
}
