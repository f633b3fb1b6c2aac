import { longestPiece } from './piece.ts'
import type { Piece, Splitter } from './piece.ts'

/** Bytes of JSON's own signs; no byte of a longer UTF-8 character is one of them. */
const sign = {
  newline: 0x0a,
  quote: 0x22,
  backslash: 0x5c,
  open: 0x7b,
  close: 0x7d,
  openList: 0x5b,
  closeList: 0x5d,
} as const

/** Blanks, commas and brackets: what may stand between objects. */
const separators: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d, 0x0a, 0x2c, 0x5b, 0x5d])

const listKey = Buffer.from('statements')

interface State {
  /** What is not done with yet: the object that is open, from its first byte. */
  rest: Buffer
  /** Where reading goes on in it. */
  at: number
  /** Braces and brackets that are open in the object; 0 between objects. */
  depth: number
  /** Lists that are open around objects. */
  lists: number
  /** Where a string began whose end is not there yet; -1 outside. */
  string: number
  /** Whether the last string was the key of a result's list. */
  isListKey: boolean
  /** Whether objects stand in the list of a result: `{"statements": […]}`. */
  isInResult: boolean
  /** Whether nothing more of the file can be told apart. */
  isBroken: boolean
  line: number
  /** Bytes since the line began. */
  column: number
  start: { readonly line: number; readonly column: number }
}

/**
 * Cuts a file into objects: those of a list, those of a result of the LRS, or one after the other.
 *
 * Holds the one object that is open, and nothing of the rest.
 */
export function objectSplitter(): Splitter {
  const state: State = {
    rest: Buffer.alloc(0),
    at: 0,
    depth: 0,
    lists: 0,
    string: -1,
    isListKey: false,
    isInResult: false,
    isBroken: false,
    line: 1,
    column: 1,
    start: { line: 1, column: 1 },
  }
  return {
    push: (chunk) => {
      if (state.isBroken) return []
      state.rest = state.rest.length > 0 ? Buffer.concat([state.rest, chunk]) : chunk
      return scan(state)
    },
    end: () => {
      const { line, column, start, depth, lists, isInResult, isBroken } = state
      if (isBroken) return []
      if (depth > 0) return [{ ...start, fault: 'cut', text: '' }]
      return lists > 0 || isInResult ? [{ line, column, fault: 'open', text: '' }] : []
    },
  }
}

function scan(state: State): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  while (state.at < state.rest.length && !state.isBroken) {
    if (state.string >= 0) {
      if (!skipString(state)) break
      continue
    }
    const byte = state.rest[state.at]
    if (state.depth === 0) {
      if (byte === sign.open) from = state.at
      const junk = between(state, byte)
      if (junk) pieces.push(junk)
    } else if (inside(state, byte)) {
      pieces.push({ ...state.start, text: state.rest.toString('utf8', from, state.at + 1) })
    }
    advance(state, byte)
  }
  const isHeld = keepOpen(state, from)
  return isHeld ? pieces : [...pieces, { ...state.start, fault: 'long', text: '' }]
}

/** Goes on behind a string; `false` when its end is not there yet. */
function skipString(state: State): boolean {
  const { rest, string } = state
  const end = rest.indexOf(sign.quote, state.at)
  const to = end < 0 ? rest.length : end + 1
  state.column += to - state.at
  state.at = to
  if (end < 0) return false
  let slashes = 0
  while (end - 1 - slashes > string && rest[end - 1 - slashes] === sign.backslash) slashes += 1
  if (slashes % 2 === 1) return true
  state.isListKey =
    end - string - 1 === listKey.length && rest.subarray(string + 1, end).equals(listKey)
  state.string = -1
  return true
}

/** Reads a byte between objects; gives a piece for what can't stand there. */
function between(state: State, byte: number | undefined): Piece | undefined {
  if (byte === sign.open) {
    state.depth = 1
    state.start = { line: state.line, column: state.column }
  } else if (state.isInResult) {
    // Behind the list there may be other fields.
    if (byte === sign.quote) state.string = state.at
    if (byte === sign.close) state.isInResult = false
  } else if (byte === sign.openList) state.lists += 1
  else if (byte === sign.closeList) state.lists -= 1
  else if (byte !== undefined && !separators.has(byte)) {
    state.isBroken = true
    return { line: state.line, column: state.column, fault: 'junk', text: '' }
  }
  return undefined
}

/** Reads a byte of an object; `true` when it was the last. */
function inside(state: State, byte: number | undefined): boolean {
  if (byte === sign.quote) state.string = state.at
  else if (byte === sign.open) state.depth += 1
  else if (byte === sign.openList) {
    const isList = state.depth === 1 && state.isListKey && !state.isInResult
    state.isInResult ||= isList
    state.depth = isList ? 0 : state.depth + 1
  } else if (byte === sign.close || byte === sign.closeList) state.depth -= 1
  return state.depth === 0 && byte !== sign.openList
}

function advance(state: State, byte: number | undefined): void {
  state.at += 1
  state.column = byte === sign.newline ? 1 : state.column + 1
  if (byte === sign.newline) state.line += 1
}

/** Forgets what is done with; `false` when what is left is too long to be held, and nothing can be read behind it. */
function keepOpen(state: State, from: number): boolean {
  const { rest, depth, string, at } = state
  const start = depth > 0 ? from : string >= 0 ? string : at
  const isHeld = rest.length - start <= longestPiece
  state.isBroken ||= !isHeld
  state.rest = isHeld ? rest.subarray(start) : Buffer.alloc(0)
  state.at -= start
  state.string -= string >= 0 ? start : 0
  return isHeld
}
