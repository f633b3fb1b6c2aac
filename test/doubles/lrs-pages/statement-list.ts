import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** Statements as JSON texts. */
export interface StatementList {
  /** Indices of those that a test of their text finds, in the order stored. */
  readonly select: (test: (text: string) => boolean) => Int32Array
  /** When a statement was stored, in milliseconds since 1970. */
  readonly stored: (index: number) => number
  readonly text: (index: number) => string
}

export function listOf(texts: readonly string[]): StatementList {
  return sorted(texts.length, (index) => texts[index] ?? '')
}

const chunk = 2 ** 23

/** Statements in a file with one on a line; of the file, only where lines begin is held. */
export function listIn(file: string): StatementList & { readonly close: () => void } {
  const handle = openSync(file, 'r')
  const starts = lineStarts(handle)
  const text = (index: number): string => {
    const start = starts[index] ?? 0
    const bytes = Buffer.alloc((starts[index + 1] ?? start + 1) - start - 1)
    readSync(handle, bytes, 0, bytes.length, start)
    return bytes.toString('utf8')
  }
  return { ...sorted(starts.length - 1, text), close: () => closeSync(handle) }
}

/** Where each line begins, and at the end where another would. */
function lineStarts(handle: number): Float64Array {
  const { size } = fstatSync(handle)
  const bytes = Buffer.alloc(chunk)
  const starts = [0]
  for (let at = 0; at < size;) {
    const length = readSync(handle, bytes, 0, chunk, at)
    for (
      let index = bytes.indexOf(10);
      index >= 0 && index < length;
      index = bytes.indexOf(10, index + 1)
    ) {
      starts.push(at + index + 1)
    }
    at += length
  }
  if (starts.at(-1) !== size) starts.push(size + 1)
  return Float64Array.from(starts)
}

/** Statements without `stored` are as old as their timestamp. */
function storedIn(text: string): number {
  const quick = /"stored":"([^"]+)"/.exec(text)?.[1]
  if (quick !== undefined) return Date.parse(quick)
  const { stored, timestamp } = JSON.parse(text) as Readonly<Record<string, string | undefined>>
  return Date.parse(stored ?? timestamp ?? '')
}

/** Indices in the order stored. */
function order(stored: Float64Array): Int32Array {
  return Int32Array.from(stored.keys()).sort((a, b) => (stored[a] ?? 0) - (stored[b] ?? 0) || a - b)
}

/** The list in the order stored, whatever order it comes in. */
function sorted(count: number, text: (index: number) => string): StatementList {
  const stored = new Float64Array(count)
  for (let index = 0; index < count; index += 1) stored[index] = storedIn(text(index))
  const indices = order(stored)
  return {
    select: (test) => indices.filter((index) => test(text(index))),
    stored: (index) => stored[index] ?? Number.NaN,
    text,
  }
}
