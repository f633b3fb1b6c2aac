import type { Course } from '../../model/course.ts'
import type { LearningEvent } from '../../model/event.ts'
import type { Status } from '../../model/status.ts'

/** What the player needs from whoever launched it. Domain words in, protocol words out. */
export interface Lms {
  /** Longest state this host keeps, in characters. */
  readonly capacity: number
  /**
   * Opens the session and reads what was stored last time.
   *
   * @throws {@link NoLms} when there is nobody to talk to; {@link LmsSilent} when there is, and it may be called again.
   */
  connect(): Promise<Launch>
  /** Tells the host what happened and where the learner stands now; a record is only ever raised. */
  report(event: LearningEvent, status: Status): void
  /** Keeps the learner's state and place; it reaches the host's storage within a pause that spares it. */
  save(state: string, location: string): void
  /** Sends at once what waits: the page may be about to go. */
  flush(): void
  /** Ends the session. Synchronous, because it runs in `pagehide`; safe to call twice. */
  close(): void
  /** Ends the session without sending anything: another window has gone on, and its record is newer. */
  leave(): void
}

/** What the host said at the beginning. */
export interface Launch {
  /** As saved last time; empty for a new learner. */
  readonly state: string
  readonly learner: Learner
  /** False in review, browse and no-credit: then nothing that the learner does is sent. */
  readonly records: boolean
  /** Whether what learners write reaches somebody; without a recipient they are not asked. */
  readonly comments: boolean
  /** The pass mark that the host sets for this launch, in percent. */
  readonly passMark?: number
  /** Where the host wants the learner afterwards, if it says so. */
  readonly wayBack?: WayBack
}

/** A page to go to once the session is closed. */
export interface WayBack {
  /** `http:` or `https:`. */
  readonly url: string
  /** Settles when the host has answered to the last of what the session sent, or is known not to. */
  readonly ready: Promise<void>
}

export interface Learner {
  /** Empty when the host does not say. */
  readonly id: string
  readonly name: string
}

/** Whether the host takes what it is given. */
export type Health = 'recording' | 'lost'

/** What an adapter is given to work with. */
export interface LmsHost {
  readonly window: Window
  readonly course: Course
  /** Milliseconds that the course was open so far; a sleeping device does not count. */
  readonly elapsed: () => number
  /** Called when the host stops or starts again to take what it is given. */
  readonly onHealth: (health: Health) => void
}

/** Makes the adapter of one protocol. */
export type LmsFactory = (host: LmsHost) => Lms

/** Nobody answered: the course was opened outside an LMS, or its API is out of reach. */
export class NoLms extends Error {}

/** There is an LMS, but it does not open the session: nothing would be recorded. */
export class LmsSilent extends NoLms {}

/** The LMS does not accept the launch, or no longer: the course had better be opened from there again. */
export class LmsRefused extends LmsSilent {}
