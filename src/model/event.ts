import type { Response } from './question.ts'

/** Something the learner did. Times are milliseconds since 1970, durations milliseconds. */
export type LearningEvent =
  | { readonly type: 'session-started'; readonly resumed: boolean }
  | { readonly type: 'page-viewed'; readonly page: number }
  | {
      readonly type: 'check-answered'
      readonly question: number
      readonly response: Response
      readonly correct: boolean
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
      /** In hundredths of a percent. */
      readonly score: number
      readonly marks: readonly ItemMark[]
      readonly time: number
    }

/** How one item of an exam was answered. */
export interface ItemMark {
  readonly question: number
  readonly response: Response | undefined
  readonly correct: boolean
}
