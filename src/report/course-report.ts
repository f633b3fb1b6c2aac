/** Everything that a report says of a course: plain, JSON-safe, the same for every output. Days are `YYYY-MM-DD`, shares 0-1, times seconds. */
export interface CourseReport {
  readonly about: About
  readonly summary: Summary
  readonly learners: readonly LearnerLine[]
  readonly units: readonly UnitLine[]
  readonly months: readonly MonthLine[]
  readonly due: readonly DueLine[]
  readonly cohorts: readonly CohortLine[]
  readonly scores: readonly ScoreLine[]
  readonly forms: readonly FormLine[]
  readonly items: readonly ItemLine[]
  readonly distractors: readonly DistractorLine[]
  readonly pages: readonly PageLine[]
  readonly ratings: readonly RatingLine[]
  readonly comments: readonly CommentLine[]
}

/** Which course, which records, as of when. */
export interface About {
  readonly course: string
  readonly title: string
  readonly language: string
  readonly revision: string
  /** The day that "overdue" and "expired" go by. */
  readonly asOf: string
  /** First and last day of what was looked at; absent without bound. */
  readonly from?: string
  readonly to?: string
  readonly statements: number
  /** When the newest statement was stored, ISO 8601. */
  readonly newest?: string
  readonly sources: readonly string[]
  readonly isPseudonymous: boolean
  /** Whether a roster says who ought to be there. */
  readonly hasRoster: boolean
}

export interface Summary {
  /** Everybody: on the roster or in the records. */
  readonly learners: number
  readonly started: number
  /** Those with a pass, or a completion that counts like one, that has not expired. */
  readonly done: number
  readonly passed: number
  readonly completed: number
  readonly notStarted: number
  readonly overdue: number
  readonly expiring: number
  readonly expired: number
  /** Mean of the best scores of those with a score, 0-1. */
  readonly meanBest: number | null
  readonly flaggedItems: number
}

/** How a learner stands on the day of the report. */
export type Standing = 'passed' | 'completed' | 'failed' | 'in progress' | 'not started' | 'expired'

export interface LearnerLine {
  readonly learner: string
  readonly name: string
  readonly unit: string
  readonly standing: Standing
  readonly firstDay: string | null
  readonly lastDay: string | null
  /** Day of the first pass, and of the completion. */
  readonly passedDay: string | null
  readonly completedDay: string | null
  readonly bestScore: number | null
  readonly attempts: number
  readonly seconds: number
  /** Share of the course's pages that are done. */
  readonly pagesDone: number
  readonly certificate: string | null
  /** By when it must be passed, or passed again. */
  readonly dueDay: string | null
}

/** Completions by organisational unit of the roster; learners without one are under the empty name. */
export interface UnitLine {
  readonly unit: string
  readonly learners: number
  readonly passed: number
  readonly inProgress: number
  readonly notStarted: number
  readonly overdue: number
  readonly passedShare: number
  readonly meanBest: number | null
}

/** What happened in a month, `YYYY-MM`. */
export interface MonthLine {
  readonly month: string
  readonly started: number
  readonly passed: number
  readonly completed: number
  readonly attempts: number
  readonly certificates: number
}

/** Somebody who has to do something. */
export interface DueLine {
  readonly learner: string
  readonly name: string
  readonly unit: string
  readonly state: 'overdue' | 'due soon' | 'expired' | 'expiring'
  readonly dueDay: string
  /** Days until then; negative when it has gone by. */
  readonly daysLeft: number
  readonly standing: Standing
}

/** Of those who started in a month, how many had passed after so many whole weeks. */
export interface CohortLine {
  readonly cohort: string
  readonly week: number
  readonly learners: number
  readonly passed: number
  readonly share: number
}

/** Attempts by score: from `from` up to, not including, `to` percent; the last includes 100. */
export interface ScoreLine {
  readonly exam: string
  readonly title: string
  readonly from: number
  readonly to: number
  readonly first: number
  readonly best: number
}

/** How reliable an exam is, in one edition of the course. */
export interface FormLine {
  readonly exam: string
  readonly title: string
  readonly revision: string
  /** First attempts looked at. */
  readonly attempts: number
  /** Questions in an attempt. */
  readonly questions: number
  readonly mean: number | null
  readonly deviation: number | null
  /** Kuder-Richardson formula 20; `null` below two attempts or without spread. */
  readonly kr20: number | null
  /** Standard error of measurement, in questions. */
  readonly error: number | null
}

export interface ItemLine {
  /** Permanent number. */
  readonly number: number
  readonly question: string
  readonly bank: string
  readonly kind: string
  readonly file: string
  readonly line: number
  /** Answers in first attempts at exams. */
  readonly answers: number
  /** Share of right answers: the p-value. */
  readonly difficulty: number | null
  /** Correlation of the answer with the score of the whole exam. */
  readonly pointBiserial: number | null
  /** The same with the score of the other questions: what flags go by. */
  readonly discrimination: number | null
  readonly medianSeconds: number | null
  /** Answers in knowledge checks and practice, and the share of right ones. */
  readonly checks: number
  readonly checkDifficulty: number | null
  readonly flags: readonly ItemFlag[]
}

/** Why somebody should look at a question. */
export interface ItemFlag {
  /** Id of the rule that raised it. */
  readonly rule: string
  /** What was found, with the figures, as a sentence. */
  readonly reason: string
  readonly mend: string
}

export interface DistractorLine {
  readonly number: number
  readonly question: string
  /** The answer as records have it, and in the question's words. */
  readonly response: string
  readonly text: string
  readonly isKey: boolean
  readonly count: number
  readonly share: number
  /** Correlation of choosing it with the score of the other questions. */
  readonly discrimination: number | null
}

export interface PageLine {
  readonly number: number
  readonly module: string
  readonly page: string
  readonly file: string
  /** Learners who have done it. */
  readonly reached: number
  /** Share of those who started the course. */
  readonly share: number
  /** Learners without a pass or completion whose last page it was, 30 days ago or more. */
  readonly stopped: number
}

export interface RatingLine {
  readonly rating: number
  readonly count: number
}

export interface CommentLine {
  readonly day: string
  readonly rating: number
  readonly comment: string
}
