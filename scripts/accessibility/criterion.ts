/** How far a criterion is met, in the words of the VPAT. */
type Conformance = 'Supports' | 'Partially Supports' | 'Does Not Support' | 'Not Applicable'

/** A success criterion of WCAG 2.2, and what is said of it and on what grounds. */
export interface Criterion {
  readonly number: string
  readonly name: string
  readonly conformance: Conformance
  /** Checks of the browser tests that prove it, by their names in the tallies; `axe` means axe's rules for this criterion. */
  readonly checks?: readonly string[]
  /** A test that proves it, by its file. */
  readonly test?: string
  /** What people looked at. */
  readonly hand?: string
  readonly remarks: string
}
