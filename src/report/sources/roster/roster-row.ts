/** Somebody who ought to take the course. */
export interface RosterRow {
  /** What the person may be known by in records, in lower case; at least one. */
  readonly keys: readonly string[]
  readonly name: string
  /** Organisational unit; empty where the roster has none. */
  readonly unit: string
  /** By when the course must be passed, `YYYY-MM-DD`. */
  readonly due: string | null
  readonly manager: string
  /** Whether the person has not left. */
  readonly isActive: boolean
  /** Line of the file. */
  readonly line: number
}
