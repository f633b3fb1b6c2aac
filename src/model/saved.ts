import type { Progress } from './progress.ts'

/** Learner progress and how often it was saved. */
export interface Saved {
  readonly progress: Progress
  /** Grows by one from save to save and wraps at 4,096: Moodle does not send again a value that looks unchanged. */
  readonly stamp: number
  /** Drawn at the first save, 0-65,535: tells states of one attempt at the course from those of another. */
  readonly lineage: number
  /** Day of the save, as `dayOf` counts: what is to be repeated is kept in days from it. */
  readonly day: number
}
