/** Looks up questions and banks by the ids that authors use. */
export interface QuestionIndex {
  readonly ids: readonly string[]
  /** False when a bank could not be read at all: then an id that is not here may be there. */
  readonly isComplete: boolean
  /** A question's permanent number. */
  readonly question: (id: string) => number | undefined
  /** The permanent numbers of a bank's questions. */
  readonly bank: (id: string) => readonly number[] | undefined
}
