import type { Course } from '../../../src/model/course.ts'
import type { Health, Lms, LmsFactory } from '../../../src/player/lms/lms.ts'
import { sampleCourse } from '../../doubles/course.ts'
import { stopwatch } from '../../doubles/stopwatch.ts'

/** What is wrong with a host: it takes nothing, or every call throws. */
export type Trouble = 'refuses' | 'throws' | undefined

/** What survives in a host's storage. */
export interface HostRecord {
  readonly state: string
  readonly standing: string
  readonly score?: number
  /** What the learner wrote, one after the other. */
  readonly comments: string
}

/** A host with one learner and one course, over any number of sessions. */
export interface HostDouble {
  /** Opens the course in a new page. */
  open(): { readonly lms: Lms; readonly health: readonly Health[] }
  record(): HostRecord
  /** How many values, commits, statements or documents it was given. */
  writes(): number
  trouble: Trouble
}

/** What an LMS says of a launch: the words of SCORM 2004, which 1.2 has too. */
interface Launched {
  readonly mode?: 'normal' | 'browse' | 'review'
  readonly credit?: 'credit' | 'no-credit'
}

export interface HostKind {
  readonly name: string
  readonly make: (launched?: Launched) => HostDouble
}

/** The adapter in a page of its own. */
export function openWith(
  factory: LmsFactory,
  window: Window,
  course: Course = sampleCourse,
): { readonly lms: Lms; readonly health: readonly Health[] } {
  const health: Health[] = []
  const onHealth = (next: Health): void => void health.push(next)
  return { lms: factory({ window, course, elapsed: stopwatch(), onHealth }), health }
}
