import type { Key, PartKey, PartQuestion, PartResponse, Question, Response } from './question.ts'

/** Something the learner did. Times are milliseconds since 1970; durations are named with their unit. */
export type LearningEvent =
  | { readonly type: 'session-started'; readonly resumed: boolean }
  /** The learner is on a page, and it takes more until it is done. */
  | { readonly type: 'page-opened'; readonly page: number }
  /** The page is done. */
  | { readonly type: 'page-viewed'; readonly page: number }
  | {
      readonly type: 'check-answered'
      readonly mark: ItemMark
      readonly time: number
    }
  | { readonly type: 'question-flagged'; readonly question: number; readonly flagged: boolean }
  | {
      readonly type: 'card-answered'
      readonly card: number
      readonly known: boolean
      readonly time: number
    }
  | {
      readonly type: 'exam-started'
      readonly exam: number
      readonly seed: number
      readonly items: readonly number[]
      /** Seconds that this learner has; 0 without limit. */
      readonly limit: number
    }
  | {
      readonly type: 'exam-answered'
      readonly index: number
      readonly response: Response | undefined
      readonly clock: ExamClock
    }
  /** The learner had the answer checked: it is final. */
  | { readonly type: 'exam-settled'; readonly index: number; readonly clock: ExamClock }
  | { readonly type: 'exam-moved'; readonly position: number; readonly clock: ExamClock }
  /** Time has passed. */
  | { readonly type: 'exam-timed'; readonly clock: ExamClock }
  | {
      readonly type: 'exam-submitted'
      readonly exam: number
      /** 1 for the first attempt. */
      readonly attempt: number
      /** In hundredths of a percent. */
      readonly score: number
      readonly marks: readonly ItemMark[]
      /** How many past attempts the next draws must not repeat. */
      readonly noRepeat: number
      /** Whether the learner gets to see what was right: then practice brings it up again. */
      readonly reveals: boolean
      readonly time: number
    }
  | {
      readonly type: 'certificate-issued'
      readonly name: string
      /** In hundredths of a percent. */
      readonly score: number
      /** Day of the attempt, as `dayOf` counts. */
      readonly day: number
      readonly code: string
      readonly time: number
    }
  | {
      readonly type: 'course-rated'
      /** 1-5. */
      readonly rating: number
      /** Empty when there is none. */
      readonly comment: string
    }

/** How the time of a sitting stands, in whole seconds. */
export interface ExamClock {
  /** Against the time limit, since the sitting began. */
  readonly spent: number
  /** What the item in view had of it, over all its visits. */
  readonly inView: number
}

/** How a question was answered. */
export interface ItemMark {
  readonly question: number
  /** The question itself, where its words are at hand. */
  readonly asked?: Question
  /** Absent when the learner left it out. */
  readonly response: Response | undefined
  readonly key: Key
  /** 0-1; absent where nothing is right or wrong. */
  readonly credit?: number
  /** Seconds that the item was in view, where that is known. */
  readonly seconds?: number
  /** How each part of a case was answered. */
  readonly parts?: readonly LeafMark[]
}

/** How a question was answered that is not made of others. */
export interface LeafMark extends ItemMark {
  readonly asked?: PartQuestion
  readonly response: PartResponse | undefined
  readonly key: PartKey
}

/** Whether an answer has full credit. */
export function isRight({ credit }: ItemMark): boolean {
  return credit === 1
}
