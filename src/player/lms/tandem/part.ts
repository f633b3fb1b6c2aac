import type { LearningEvent } from '../../../model/event.ts'
import type { Status } from '../../../model/status.ts'
import type { LmsHost } from '../lms.ts'

/** What hears of a session with an LMS, to tell an LRS. */
export interface Tandem {
  /** `time` is when it happened, in milliseconds since 1970. */
  report(event: LearningEvent, status: Status, time: number): void
  /** The state that the LMS was given. */
  save(state: string): void
  flush(): void
  /** Synchronous, because it runs in `pagehide`. */
  close(): void
  leave(): void
}

/** Begins to tell the course's LRS of a learner, by the id that the LMS has for them. */
export type LrsPart = (host: LmsHost, learner: string) => Promise<Tandem>

/** Name of the global under which the script with the part registers it. */
export const lrsGlobal = 'coursewrightLrs'
