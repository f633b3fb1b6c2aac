import type { Packed } from './response.ts'

/** Everything the course remembers of a learner. Numbers are the lock file's permanent ones. */
export interface Progress {
  /** The page last read; 0 before the first. */
  readonly place: number
  /** Pages shown so far, ascending. */
  readonly seen: readonly number[]
  /** Knowledge checks answered, by question number. */
  readonly checks: Readonly<Record<number, CheckResult>>
  /** The exam under way, if any. */
  readonly sitting?: Sitting
  /** Best score and count of attempts, by exam number. */
  readonly records: Readonly<Record<number, ExamRecord>>
  /** The latest attempts handed in, oldest first, at most {@link keptAttempts}. */
  readonly attempts: readonly Attempt[]
}

export type CheckResult = 'wrong' | 'right'

/** An exam under way; resumed, it is the same exam: same items, order and answers. */
export interface Sitting {
  readonly exam: number
  /** 1 for the first attempt. */
  readonly attempt: number
  /** Decides the order of options. */
  readonly seed: number
  /** Question numbers in the order shown. */
  readonly items: readonly number[]
  /** Packed responses, one for each item; 0 is unanswered. */
  readonly answers: readonly Packed[]
  /** Index of the item in view; `items.length` is the review before handing in. */
  readonly position: number
}

export interface ExamRecord {
  /** Best score so far in hundredths of a percent, 0-10,000: never rounded up over a pass mark. */
  readonly best: number
  /** Attempts handed in. */
  readonly tries: number
}

export interface Attempt {
  readonly exam: number
  readonly attempt: number
  /** In hundredths of a percent, 0-10,000. */
  readonly score: number
  /** Days since 1 January 2020, UTC. */
  readonly day: number
}

/** How many past attempts are kept one by one; best score and count cover all of them. */
export const keptAttempts = 20

/** Full marks, in hundredths of a percent. */
export const fullScore = 10_000

/** The state of a learner who has just arrived. */
export const noProgress: Progress = { place: 0, seen: [], checks: {}, records: {}, attempts: [] }

/** Score of `right` out of `of` in hundredths of a percent, rounded down. */
export function scoreOf(right: number, of: number): number {
  return of > 0 ? Math.floor((right * fullScore) / of) : 0
}

/** Days since 1 January 2020, UTC, of a time in milliseconds since 1970; 0 to 65,535. */
export function dayOf(time: number): number {
  const day = Math.floor((time - Date.UTC(2020, 0, 1)) / 86_400_000)
  return Math.min(Math.max(day, 0), 65_535)
}
