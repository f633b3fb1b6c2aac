import type { Key, Response } from './question.ts'

/** Something the learner did. Times are milliseconds since 1970, durations milliseconds. */
export type LearningEvent =
  | { readonly type: 'session-started'; readonly resumed: boolean }
  | { readonly type: 'page-viewed'; readonly page: number }
  | {
      readonly type: 'check-answered'
      readonly mark: ItemMark
    }
  | {
      readonly type: 'exam-started'
      readonly exam: number
      readonly seed: number
      readonly items: readonly number[]
    }
  | {
      readonly type: 'exam-answered'
      readonly index: number
      readonly response: Response | undefined
    }
  | { readonly type: 'exam-moved'; readonly position: number }
  | {
      readonly type: 'exam-submitted'
      readonly exam: number
      /** 1 for the first attempt. */
      readonly attempt: number
      /** In hundredths of a percent. */
      readonly score: number
      readonly marks: readonly ItemMark[]
      readonly time: number
    }

/** How a question was answered. */
export interface ItemMark {
  readonly question: number
  /** Absent when the learner left it out. */
  readonly response: Response | undefined
  readonly key: Key
  readonly correct: boolean
}
