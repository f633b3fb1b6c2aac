import type { CourseScope } from '../course-scope.ts'
import type { StatementRow } from '../statement-row.ts'

/** A place in a file that could not be read, and how to mend it. */
export interface Flaw {
  readonly line: number
  readonly column: number
  readonly rule: string
  readonly reason: string
  readonly mend: string
  /** Whether the file can be used all the same. */
  readonly isHarmless?: true
}

/** A stretch of a file. */
export interface SourceBatch {
  readonly rows: readonly StatementRow[]
  /** Records that belong to other courses. */
  readonly others: number
  readonly flaws: readonly Flaw[]
}

/** A kind of file that records of learners come in. */
export interface Source {
  readonly id: string
  /** One line for the documentation. */
  readonly summary: string
  /** Whether a file is of this kind, by its first 64 KiB. */
  recognises(head: string): boolean
  /** Reads a file a stretch at a time. @throws what the system says of the file. */
  read(path: string, scope: CourseScope): AsyncIterable<SourceBatch>
}
