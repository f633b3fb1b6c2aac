import { apply } from '../model/apply.ts'
import type { Course } from '../model/course.ts'
import { dayOf } from '../model/day.ts'
import type { LearningEvent } from '../model/event.ts'
import { noProgress } from '../model/progress.ts'
import type { Progress } from '../model/progress.ts'
import { reconcile } from '../model/reconcile.ts'
import { statusOf } from '../model/status.ts'
import type { Status } from '../model/status.ts'
import { decodeState, encodeState } from '../model/suspend.ts'
import type { DeviceCopy } from './device-copy.ts'
import type { Health, Launch, Lms } from './lms/lms.ts'

/** The learner's progress while the course is open: every event changes it, is reported and saved. */
export interface Session {
  readonly course: Course
  /** False in review, browse and no-credit. */
  readonly records: boolean
  /** Whether what learners write reaches somebody. */
  readonly comments: boolean
  /** Whether the learner has been here before. */
  readonly resumed: boolean
  progress(): Progress
  status(): Status
  apply(event: LearningEvent): void
  /** Called after every event. */
  subscribe(listener: (event: LearningEvent) => void): void
  /** The LMS took, or stopped taking, what it was given. */
  health(health: Health): void
  flush(): void
  /** Saves and ends the session; nothing is recorded afterwards. */
  close(): void
  /** Ends the session without saving: another window has gone on with a newer record. */
  leave(): void
}

/** What a session is made from. */
export interface SessionParts {
  readonly course: Course
  readonly lms: Lms
  readonly launch: Launch
  readonly copy: DeviceCopy
  /** Called once the session is closed. */
  readonly onClose?: () => void
}

export function startSession({ course, lms, launch, copy, onClose }: SessionParts): Session {
  const saved = copy.restore(decodeState(launch.state))
  const lineage = saved?.lineage ?? Math.floor(Math.random() * 65_536)
  const listeners: ((event: LearningEvent) => void)[] = []
  let progress = reconcile(course, saved?.progress ?? noProgress)
  let stamp = saved?.stamp ?? 0
  let state = launch.state
  let open = true
  const status = (): Status => statusOf(course, progress)
  const save = (): void => {
    stamp++
    state = encodeState({ progress, stamp, lineage, day: dayOf(Date.now()) })
    if (state.length > lms.capacity) throw new Error(`The state has ${state.length} characters.`)
    copy.keep(state, false)
    lms.save(state, String(progress.place))
  }
  const session: Session = {
    course,
    records: launch.records,
    comments: launch.comments,
    resumed: saved !== undefined,
    progress: () => progress,
    status,
    apply: (event) => {
      progress = apply(progress, event)
      if (open && launch.records) {
        save()
        lms.report(event, status())
      }
      for (const listener of listeners) listener(event)
    },
    subscribe: (listener) => void listeners.push(listener),
    health: (health) => {
      if (launch.records && health === 'recording' && state !== '') copy.keep(state, true)
    },
    flush: () => {
      if (open) lms.flush()
    },
    close: () => {
      open = false
      lms.close()
      onClose?.()
    },
    leave: () => {
      open = false
      lms.leave()
    },
  }
  return session
}
