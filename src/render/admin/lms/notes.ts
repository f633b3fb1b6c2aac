/**
 * What is known of one LMS, in plain words for its admin.
 *
 * Texts may hold `{pass}`, the status that the record gets in the end, and `{mark}`, the pass mark with its percent sign.
 */
export interface LmsNotes {
  /** What to choose, in order. */
  readonly settings: readonly Setting[]
  /** What this LMS does otherwise than others. */
  readonly limits: readonly Fact[]
  /** Where completions are found. */
  readonly reports: readonly Fact[]
}

export interface Setting extends Fact {
  /** The way to the setting, as the LMS words it. */
  readonly name: string
  readonly value: string
  /** Why. */
  readonly text: string
}

export interface Fact {
  readonly text: string
  /** Nobody has seen it: it is to be found out in the pilot. */
  readonly pilot?: true
}
