import type { Memory } from './memory.ts'
import type { Packed } from './response.ts'

/** Everything the course remembers of a learner. Numbers are the lock file's permanent ones. */
export interface Progress {
  /** The page last read; 0 before the first. */
  readonly place: number
  /** Pages done so far, ascending: shown, or whatever more the course asks for. */
  readonly seen: readonly number[]
  /** What the learner knows of each question that was ever answered, by question number. */
  readonly questions: Readonly<Record<number, Memory>>
  /** Questions that the learner put a flag on, ascending. */
  readonly flags: readonly number[]
  /** What the learner knows of each flash card that was ever turned, by card number. */
  readonly cards: Readonly<Record<number, Memory>>
  /** The exam under way, if any. */
  readonly sitting?: Sitting
  /** Best score and count of attempts, by exam number. */
  readonly records: Readonly<Record<number, ExamRecord>>
  /** The latest attempts handed in, oldest first, at most {@link keptAttempts}. */
  readonly attempts: readonly Attempt[]
  /** The certificate, once the learner has asked for it. */
  readonly certificate?: Certificate
  /** Whether the learner has rated the course. */
  readonly rated: boolean
}

/** An exam under way; resumed, it is the same exam: same items, order, answers and clock. */
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
  /** Seconds that each item was in view, 0 to {@link longestView}; absent until the first is known. */
  readonly seconds?: readonly number[]
  /** Indices of items whose answer was checked and is final, ascending. */
  readonly settled: readonly number[]
  /** Seconds that count against the time limit so far, 0 to {@link longestClock}. */
  readonly spent: number
  /** Seconds that this learner has; 0 without limit. */
  readonly limit: number
}

export interface ExamRecord {
  /** Best score so far in hundredths of a percent, 0-10,000: never rounded up over a pass mark. */
  readonly best: number
  /** Day of the best score, as {@link dayOf} counts. */
  readonly day: number
  /** Attempts handed in. */
  readonly tries: number
  /** When the latest attempt was handed in, as {@link minuteOf} counts. */
  readonly last: number
  /** Question numbers of the latest attempts, each ascending, the newest last: as many as a draw must not repeat. */
  readonly recent: readonly (readonly number[])[]
}

export interface Attempt {
  readonly exam: number
  readonly attempt: number
  /** In hundredths of a percent, 0-10,000. */
  readonly score: number
  /** As {@link dayOf} counts. */
  readonly day: number
}

/** What a certificate says of its learner; it stays as it was given. */
export interface Certificate {
  /** As the learner confirmed it, at most {@link longestName} characters. */
  readonly name: string
  /** In hundredths of a percent. */
  readonly score: number
  /** Day of the attempt, as {@link dayOf} counts. */
  readonly day: number
  /** As {@link certificateCode} makes it. */
  readonly code: string
}

/** How many past attempts are kept one by one; best score and count cover all of them. */
export const keptAttempts = 20

/** Most seconds that the clock of a sitting counts: three days. */
export const longestClock: number = 2 ** 18 - 1

/** Most seconds that are kept of how long an item was in view. */
export const longestView = 511

/** Most characters of a name on a certificate. */
export const longestName = 64

/** Full marks, in hundredths of a percent. */
export const fullScore = 10_000

/** The state of a learner who has just arrived. */
export const noProgress: Progress = {
  place: 0,
  seen: [],
  questions: {},
  flags: [],
  cards: {},
  records: {},
  attempts: [],
  rated: false,
}

/** The record of an exam that was never handed in. */
const noRecord: ExamRecord = { best: 0, day: 0, tries: 0, last: 0, recent: [] }

/** Best score and tries of an exam; zeros before the first attempt. */
export function recordOf(progress: Progress, exam: number): ExamRecord {
  return progress.records[exam] ?? noRecord
}
