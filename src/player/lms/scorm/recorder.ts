import type { LmsHost } from '../lms.ts'
import { watchNetwork } from '../network.ts'
import { pacer } from '../pacer.ts'

/** Commits at a pace that the LMS bears, and knows whether it takes what it is given. */
export interface Recorder {
  /** Notes whether the LMS took a value; after a refusal everything is written again a little later. */
  note(taken: boolean): void
  /** Asks for a commit, at the latest so many milliseconds after the last one. */
  request(gap: number): void
  /** Commits now; says whether the LMS took everything. */
  commit(): boolean
  stop(): void
}

/** How long after a failure to try again, in milliseconds. */
const retryGap = 10_000

/** Commits, in a healthy session or after a fault, and says whether the LMS took everything. */
type Store = (healthy: boolean, online: boolean) => boolean

export function recorder(host: LmsHost, store: Store): Recorder {
  let healthy = true
  let online = true
  let running = true
  const note = (taken: boolean): void => {
    if (taken) return
    healthy = false
    host.onHealth('lost')
    if (running && online) commits.request(retryGap)
  }
  const commits = pacer(() => {
    // Offline, Moodle answers every commit with "true" and loses it: nothing counts before the network is back.
    if (!store(healthy, online) || !online) {
      note(false)
      return
    }
    healthy = true
    host.onHealth('recording')
  })
  watchNetwork(host.window, {
    lost: () => {
      online = false
      if (running) note(false)
    },
    back: () => {
      online = true
      if (running) commits.now()
    },
  })
  return {
    note,
    request: commits.request,
    commit: () => {
      commits.now()
      return healthy
    },
    stop: () => {
      running = false
      commits.stop()
    },
  }
}
