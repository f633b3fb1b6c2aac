/** What of the course a statement is about. */
export type ObjectKind =
  | 'course'
  | 'unit'
  | 'module'
  | 'exam'
  | 'question'
  | 'certificate'
  | 'statement'
  | 'other'

/**
 * A statement as the store keeps it: what reports need, and nothing else of it.
 *
 * Times are milliseconds since 1970, UTC. `null` is what the statement does not say, or what the allow-list leaves out.
 */
export interface StatementRow {
  /** UUID in lower case. */
  readonly id: string
  /** When the LRS took it; the statement's own time where that is not known. Pulls go by it. */
  readonly stored: number
  /** When it happened. Reports go by it. */
  readonly at: number
  /** Who it was: `identityOf` the actor, or a pseudonym of it. */
  readonly learner: string
  /** What a roster may name the learner by: the account's name or the e-mail address alone, in lower case. */
  readonly account: string | null
  /** The name that the actor carries. */
  readonly name: string | null
  readonly registration: string | null
  /** The last part of the IRI, such as `passed`. */
  readonly verb: string
  readonly kind: ObjectKind
  /** Permanent number of the module, exam or question. */
  readonly number: number | null
  /** IRI of the activity, of a unit its publisher id; or the id of the statement that is voided. */
  readonly object: string
  /** The exam that an answer is part of; `null` for answers in knowledge checks and practice. */
  readonly exam: number | null
  /** Number of the attempt at the exam, from 1. */
  readonly attempt: number | null
  /** Permanent number of the page that was done. */
  readonly page: number | null
  readonly success: boolean | null
  readonly completion: boolean | null
  /** Score from 0 to 1. */
  readonly scaled: number | null
  /** Score in points: percent for exams, 1 to 5 for ratings. */
  readonly raw: number | null
  /** Share of a module that is done, 0-100. */
  readonly progress: number | null
  readonly response: string | null
  /** Duration. */
  readonly seconds: number | null
  /** Revision of the course that was taken. */
  readonly revision: string | null
  readonly platform: string | null
  /** Where the record came from: the LRS's address or the kind of file. */
  readonly source: string
}

/** The columns of the store, in their order. */
export const columns: readonly (keyof StatementRow)[] = [
  'id',
  'stored',
  'at',
  'learner',
  'account',
  'name',
  'registration',
  'verb',
  'kind',
  'number',
  'object',
  'exam',
  'attempt',
  'page',
  'success',
  'completion',
  'scaled',
  'raw',
  'progress',
  'response',
  'seconds',
  'revision',
  'platform',
  'source',
]
