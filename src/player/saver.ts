import { dayOf } from '../model/day.ts'
import type { Progress } from '../model/progress.ts'
import type { Saved } from '../model/saved.ts'
import { encodeState } from '../model/suspend.ts'
import type { SessionParts } from './session.ts'

/** Saves progress with the LMS and on the device. */
export interface Saver {
  readonly save: (progress: Progress) => void
  /** The LMS has confirmed what was saved last. */
  readonly confirm: () => void
}

/** Goes on with the lineage and the stamps of what was saved last time, or begins with its own. */
export function saverOf({ lms, copy, launch }: SessionParts, saved: Saved | undefined): Saver {
  const lineage = saved?.lineage ?? Math.floor(Math.random() * 65_536)
  let stamp = saved?.stamp ?? 0
  let state = launch.state
  return {
    save: (progress) => {
      stamp++
      state = encodeState({ progress, stamp, lineage, day: dayOf(Date.now()) })
      if (state.length > lms.capacity) throw new Error(`The state has ${state.length} characters.`)
      copy.keep(state, false)
      lms.save(state, String(progress.place))
    },
    confirm: () => {
      if (state !== '') copy.keep(state, true)
    },
  }
}
