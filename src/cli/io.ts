/** What a command knows of its surroundings; tests hand in arrays and a clock of their own. */
export interface Io {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  /** Shows how a long task stands: the next one takes its place. Nothing of it is kept. */
  readonly status: (line: string) => void
  /** Folder that relative paths start from. */
  readonly cwd: string
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Characters of a line of the terminal. */
  readonly width: number
}
