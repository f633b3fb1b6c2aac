import { mergeProgress } from '../model/merge.ts'
import type { Saved } from '../model/saved.ts'
import { decodeState, isLater } from '../model/suspend.ts'
import { deviceStore } from './device.ts'
import type { Learner } from './lms/lms.ts'

/** The second net: each save also stays in this browser until a later launch finds it in the LMS. */
export interface DeviceCopy {
  /** Joins what the LMS gave back with what this browser holds. */
  restore(stored: Saved | undefined): Saved | undefined
  /** Keeps a state; `sure` once the LMS confirmed it. */
  keep(state: string, sure: boolean): void
}

/** How old an unconfirmed copy may be to count when the LMS has nothing, in milliseconds. */
const freshness = 7 * 24 * 3_600_000

/**
 * The copy of one learner's progress; without a learner id there is none, because ward computers are shared.
 *
 * An empty LMS record may mean a new assignment (a yearly one, say), and then last year's pass must not come back. So the copy
 * counts only when it is of the same lineage as the record, or when there is no record and the LMS never confirmed the copy.
 */
export function deviceCopy(window: Window, course: string, learner: Learner): DeviceCopy {
  const store = deviceStore(window, `coursewright ${course} ${learner.id}`)
  const usable = learner.id !== ''
  return {
    restore: (stored) => {
      const copy = usable ? parse(store.read()) : undefined
      if (!copy) return stored
      if (!stored) return copy.sure || Date.now() - copy.time > freshness ? undefined : copy.saved
      if (copy.saved.lineage !== stored.lineage) return stored
      const [newer, older] = isLater(copy.saved.stamp, stored.stamp)
        ? [copy.saved, stored]
        : [stored, copy.saved]
      return { ...newer, progress: mergeProgress(newer.progress, older.progress) }
    },
    keep: (state, sure) => {
      if (usable) store.write([sure ? 'sure' : 'open', Date.now(), state].join(' '))
    },
  }
}

interface Copy {
  readonly saved: Saved
  readonly sure: boolean
  readonly time: number
}

function parse(text: string): Copy | undefined {
  const [mark, time = '', state = ''] = text.split(' ')
  const saved = decodeState(state)
  return saved && { saved, sure: mark === 'sure', time: Number(time) }
}
