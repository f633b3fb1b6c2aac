import type { AssetFile } from '../../../src/compile/source.ts'
import type { Sources } from '../mini-course.ts'

/** A mistake that an author makes in the mini course, and the one message it is worth. */
export interface Mistake {
  readonly title: string
  /** Files that differ from the mini course's, or come on top of them. */
  readonly change: Sources
  /** Files of the mini course that are not there. */
  readonly without?: readonly string[]
  readonly assets?: readonly AssetFile[]
  /** Place, grade, reason and rule. */
  readonly says: string
  readonly mend: string
}
