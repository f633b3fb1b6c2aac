import { apply } from '../model/apply.ts'
import type { Course } from '../model/course.ts'
import type { LearningEvent } from '../model/event.ts'
import { withoutGates } from '../model/gating.ts'
import { noProgress } from '../model/progress.ts'
import type { Progress } from '../model/progress.ts'
import { reconcile } from '../model/reconcile.ts'
import { statusOf } from '../model/status.ts'
import type { Status } from '../model/status.ts'
import { decodeState } from '../model/suspend.ts'
import type { DeviceCopy } from './device-copy.ts'
import { listeners } from './listeners.ts'
import type { Health, Launch, Learner, Lms, WayBack } from './lms/lms.ts'
import { saverOf } from './saver.ts'

/** The learner's progress while the course is open: every event changes it, is reported and saved. */
export interface Session {
  readonly course: Course
  /** Who learns, as the LMS says. */
  readonly learner: Learner
  /** False in review, browse and no-credit. */
  readonly records: boolean
  /** Whether what learners write reaches somebody. */
  readonly comments: boolean
  /** Where the learner goes once the session is closed, if the LMS says so. */
  readonly wayBack: WayBack | undefined
  /** Whether the learner has been here before. */
  readonly resumed: boolean
  progress(): Progress
  status(): Status
  apply(event: LearningEvent): void
  /** Called after every event. */
  subscribe(listener: (event: LearningEvent) => void): void
  /** The LMS took, or stopped taking, what it was given. */
  health(health: Health): void
  /** Called before all that waits is sent, the last time before the end; returns how to stop that. */
  beforeFlush(listener: () => void): () => void
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

export function startSession(parts: SessionParts): Session {
  const { lms, launch, copy, onClose } = parts
  const course = launch.records ? parts.course : withoutGates(parts.course)
  const saved = copy.restore(decodeState(launch.state))
  const saver = saverOf(parts, saved)
  const events = listeners<LearningEvent>()
  const flushes = listeners<void>()
  let progress = reconcile(course, saved?.progress ?? noProgress)
  let open = true
  const session: Session = {
    course,
    learner: launch.learner,
    records: launch.records,
    comments: launch.comments,
    wayBack: launch.wayBack,
    resumed: saved !== undefined,
    progress: () => progress,
    status: () => statusOf(course, progress),
    apply: (event) => {
      progress = apply(progress, event)
      if (open && launch.records) {
        saver.save(progress)
        lms.report(event, session.status())
      }
      events.tell(event)
    },
    subscribe: (listener) => void events.add(listener),
    health: (health) => {
      if (launch.records && health === 'recording') saver.confirm()
    },
    beforeFlush: flushes.add,
    flush: () => {
      if (!open) return
      flushes.tell()
      lms.flush()
    },
    close: () => {
      if (open) flushes.tell()
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
