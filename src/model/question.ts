/** What every kind of question has. Texts are sanitized HTML. */
interface QuestionText {
  /** Permanent number from the lock file. */
  readonly number: number
  readonly id: string
  readonly stem: string
  /** Shown after answering: why the key is right. */
  readonly rationale: string
  readonly references: readonly string[]
}

/** One of the answers offered. */
export interface Option {
  /** Permanent number within the question, from the lock file; never a position. */
  readonly number: number
  readonly text: string
  /** Shown when the learner picked this option. */
  readonly feedback?: string
}

/** One right option. */
interface Choice extends QuestionText {
  readonly kind: 'choice'
  readonly options: readonly Option[]
  /** The right option's number. */
  readonly key: number
}

/** Several right options, marked all or nothing. */
interface Multiple extends QuestionText {
  readonly kind: 'multiple'
  readonly options: readonly Option[]
  /** The right options' numbers, ascending. */
  readonly key: readonly number[]
}

/** A statement to judge. */
interface TrueFalse extends QuestionText {
  readonly kind: 'true-false'
  readonly key: boolean
}

export type Question = Choice | Multiple | TrueFalse

export type Kind = Question['kind']

/** The question of one kind. */
export type QuestionOf<K extends Kind> = Extract<Question, { kind: K }>

/** What a learner answered, kind by kind. */
export type Response =
  | { readonly kind: 'choice'; readonly option: number }
  | { readonly kind: 'multiple'; readonly options: readonly number[] }
  | { readonly kind: 'true-false'; readonly value: boolean }

/** The response to a question of one kind. */
export type ResponseOf<K extends Kind> = Extract<Response, { kind: K }>
