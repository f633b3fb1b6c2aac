import { bitWriter, readList } from './bits.ts'
import type { BitReader, BitWriter } from './bits.ts'
import type { Packed } from './response.ts'

/** What the first number of an answer says: none, a text, a list; a number is written as the one two higher. */
const [none, text, list] = [0, 1, 2]

/** Writes a packed answer. */
export function writeAnswer(out: BitWriter, answer: Packed): void {
  if (typeof answer === 'number') {
    out.varying(answer === 0 ? none : answer + list)
    return
  }
  out.varying(typeof answer === 'string' ? text : list)
  if (typeof answer === 'string') writeText(out, answer)
  else {
    out.varying(answer.length)
    for (const part of answer) writeAnswer(out, part)
  }
}

/** Reads a packed answer; lists in lists are read no deeper than any question has them. */
export function readAnswer(from: BitReader, depth = 0): Packed {
  const first = from.varying()
  if (first === text) return readText(from)
  if (first !== list) return Math.max(0, first - list)
  if (depth > 1) return 0
  return readList(from, from.varying(), () => readAnswer(from, depth + 1))
}

/** Length, width of the widest character in bits, characters. */
export function writeText(out: BitWriter, text: string): void {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  const width = Math.max(1, ...units).toString(2).length
  out.varying(units.length)
  out.fixed(width, 5)
  for (const unit of units) out.fixed(unit, width)
}

/** Reads what {@link writeText} wrote. */
export function readText(from: BitReader): string {
  const length = from.varying()
  const width = from.fixed(5)
  return String.fromCharCode(...readList(from, length, () => from.fixed(width)))
}

/** Bits that an answer takes in a state. */
export function answerSize(answer: Packed): number {
  const out = bitWriter()
  writeAnswer(out, answer)
  return out.size()
}
