/** Where a command writes; tests hand in arrays. */
export interface Io {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  /** Folder that relative paths start from. */
  readonly cwd: string
}
