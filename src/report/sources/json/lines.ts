import { longestPiece } from './piece.ts'
import type { Piece, Splitter } from './piece.ts'

const newline = 0x0a

/** Cuts a file at its line ends: a line that is damaged does not touch the next. Empty lines are none. */
export function lineSplitter(): Splitter {
  let parts: Buffer[] = []
  let [length, line] = [0, 1]
  const take = (part: Buffer): void => {
    length += part.length
    if (length <= longestPiece) parts.push(part)
    else parts = []
  }
  const finish = (): Piece[] => {
    const isLong = length > longestPiece
    const text = parts.length === 1 ? String(parts[0]) : Buffer.concat(parts).toString()
    parts = []
    length = 0
    const place = { line: line++, column: 1 }
    if (isLong) return [{ ...place, fault: 'long', text: '' }]
    return text.trim() === '' ? [] : [{ ...place, text }]
  }
  return {
    push: (chunk) => {
      const pieces: Piece[] = []
      let from = 0
      for (let to = chunk.indexOf(newline); to >= 0; to = chunk.indexOf(newline, from)) {
        take(chunk.subarray(from, to))
        pieces.push(...finish())
        from = to + 1
      }
      take(chunk.subarray(from))
      return pieces
    },
    end: finish,
  }
}
