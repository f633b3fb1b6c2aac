/** Id of the deck that the glossary is. */
export const glossaryId = 'glossary'

/** A flash card. Texts are sanitized HTML. */
export interface Card {
  /** Permanent number from the lock file. */
  readonly number: number
  readonly front: string
  readonly back: string
}
