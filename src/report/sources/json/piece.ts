/** A stretch of a JSON file that ought to be one value, and where it begins. */
export interface Piece {
  readonly line: number
  readonly column: number
  /** What is wrong with it; absent: nothing so far. */
  readonly fault?: 'long' | 'cut' | 'open' | 'junk'
  /** Empty where something is wrong. */
  readonly text: string
}

/** Cuts a file into pieces as its bytes come. */
export interface Splitter {
  push(chunk: Buffer): readonly Piece[]
  /** What is left when the file ends. */
  end(): readonly Piece[]
}

/** Most bytes of a statement: what is longer is not held in memory. */
export const longestPiece: number = 4 * 1024 * 1024
