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

/** Several right options, marked all or nothing unless the author says otherwise. */
interface Multiple extends QuestionText {
  readonly kind: 'multiple'
  readonly options: readonly Option[]
  /** Each right option earns its share, and each wrong one takes as much away. */
  readonly credit?: 'partial'
  /** The right options' numbers, ascending. */
  readonly key: readonly number[]
}

/** A statement to judge. */
interface TrueFalse extends QuestionText {
  readonly kind: 'true-false'
  readonly key: boolean
}

/** A quantity to type. */
interface Numeric extends QuestionText {
  readonly kind: 'numeric'
  /** Stands behind the field; the learner types the number alone. */
  readonly unit?: string
  readonly key: Range
}

/** The numbers that count as right, as decimals with a point, so that records show them as written. */
export interface Range {
  readonly value: string
  /** The smallest and the largest number that is right. */
  readonly low: string
  readonly high: string
}

/** Items to put in order. */
interface Ordering extends QuestionText {
  readonly kind: 'ordering'
  readonly items: readonly Option[]
  /** The items' numbers in the right order. */
  readonly key: readonly number[]
}

/** Sources to match with targets, one each. */
interface Matching extends QuestionText {
  readonly kind: 'matching'
  readonly sources: readonly Option[]
  /** Plain texts, as a list to choose from shows them. */
  readonly targets: readonly Option[]
  readonly key: readonly Pair[]
}

/** Number of a source and of its target; lists of pairs are in the order of the sources' numbers. */
export type Pair = readonly [source: number, target: number]

/** A word or short phrase to type. */
interface FillIn extends QuestionText {
  readonly kind: 'fill-in'
  /** All texts that are right, the best first. */
  readonly key: readonly string[]
}

/** A survey's scale: nothing is right or wrong. */
interface Likert extends QuestionText {
  readonly kind: 'likert'
  /** Plain texts, in the order of the scale. */
  readonly labels: readonly Option[]
}

/** A place in a picture, the last one of the stem. */
interface Hotspot extends QuestionText {
  readonly kind: 'hotspot'
  /** Plain texts say what is to be seen there. */
  readonly regions: readonly Region[]
  /** The right regions' numbers, ascending: any one of them is right. */
  readonly key: readonly number[]
}

/** A rectangle of a picture, in percent of its width and height. */
export interface Region extends Option {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A scenario, its stem, and several questions on it. What is right and why is said by each part. */
interface Case extends QuestionText {
  readonly kind: 'case'
  readonly parts: readonly PartQuestion[]
}

export type Question =
  | Choice
  | Multiple
  | TrueFalse
  | Numeric
  | Ordering
  | Matching
  | FillIn
  | Likert
  | Hotspot
  | Case

/** A question that is not made of others. */
export type PartQuestion = Exclude<Question, { kind: 'case' }>

export type Kind = Question['kind']

/** The kinds of question that have an answer of their own: those that records know. */
export type PartKind = PartQuestion['kind']

/** The question of one kind. */
export type QuestionOf<K extends Kind> = Extract<Question, { kind: K }>

/** What a learner answered, kind by kind. */
export type Response =
  | { readonly kind: 'choice'; readonly option: number }
  | { readonly kind: 'multiple'; readonly options: readonly number[] }
  | { readonly kind: 'true-false'; readonly value: boolean }
  | { readonly kind: 'numeric'; readonly value: string }
  | { readonly kind: 'ordering'; readonly order: readonly number[] }
  | { readonly kind: 'matching'; readonly pairs: readonly Pair[] }
  | { readonly kind: 'fill-in'; readonly text: string }
  | { readonly kind: 'likert'; readonly label: number }
  | { readonly kind: 'hotspot'; readonly region: number }
  | { readonly kind: 'case'; readonly parts: readonly AnsweredPart[] }

/** The answer to one part of a case; parts without an answer are not listed. */
export interface AnsweredPart {
  /** Permanent number of the part. */
  readonly question: number
  readonly response: PartResponse
}

/** The response to a question that is not made of others. */
export type PartResponse = Exclude<Response, { kind: 'case' }>

/** The response to a question of one kind. */
export type ResponseOf<K extends Kind> = Extract<Response, { kind: K }>

/** What is right, kind by kind, for records that show it beside the response. */
export type Key =
  | ResponseOf<'choice'>
  | ResponseOf<'multiple'>
  | ResponseOf<'true-false'>
  | ({ readonly kind: 'numeric' } & Range)
  | ResponseOf<'ordering'>
  | ResponseOf<'matching'>
  | { readonly kind: 'fill-in'; readonly texts: readonly string[] }
  /** Nothing is right; records show the scale instead. */
  | { readonly kind: 'likert'; readonly labels: readonly Option[] }
  | { readonly kind: 'hotspot'; readonly regions: readonly number[] }
  | { readonly kind: 'case'; readonly keys: readonly KeyedPart[] }

/** What is right in one part of a case. */
interface KeyedPart {
  /** Permanent number of the part. */
  readonly question: number
  readonly key: PartKey
}

/** What is right in a question that is not made of others. */
export type PartKey = Exclude<Key, { kind: 'case' }>

/** The key to a question of one kind. */
export type KeyOf<K extends Kind> = Extract<Key, { kind: K }>
