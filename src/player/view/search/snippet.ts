import { wordsOf } from '../../../model/search-words.ts'

/** A stretch of text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string
  readonly isHit: boolean
}

/** Longest snippet in characters, and how many of them stand before its first hit. */
const lengths = { all: 200, before: 60 }

/** A text in pieces; a word is a hit when it is one of these, folded. */
export function piecesOf(text: string, words: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { word, start, end } of wordsOf(text)) {
    if (!words.has(word)) continue
    pieces.push({ text: text.slice(at, start), isHit: false })
    pieces.push({ text: text.slice(start, end), isHit: true })
    at = end
  }
  pieces.push({ text: text.slice(at), isHit: false })
  return pieces.filter((piece) => piece.text !== '')
}

/** The part of a text around its first hit, from word to word, or its beginning when it has none. */
export function snippetOf(text: string, words: ReadonlySet<string>): Piece[] {
  const first = wordsOf(text).find(({ word }) => words.has(word))?.start ?? 0
  const from = first <= lengths.before ? 0 : text.indexOf(' ', first - lengths.before) + 1
  const end = from + lengths.all
  const to = end >= text.length ? text.length : Math.max(text.lastIndexOf(' ', end), from)
  return [
    ...(from > 0 ? [{ text: '… ', isHit: false }] : []),
    ...piecesOf(text.slice(from, to || end), words),
    ...(to < text.length ? [{ text: ' …', isHit: false }] : []),
  ]
}
