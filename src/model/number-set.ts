import { readList } from './bits.ts'
import type { BitReader, BitWriter } from './bits.ts'

/** Widths of remainder that can be written, in bits. */
const widths = Array.from({ length: 16 }, (_, width) => width)

/**
 * Writes different numbers, ascending from 1 up, as the gaps between them (Rice code).
 *
 * A hundred of a thousand take half of what a bit for each of the thousand or ten bits for each of the hundred would.
 */
export function writeNumbers(out: BitWriter, numbers: readonly number[]): void {
  out.varying(numbers.length)
  if (numbers.length === 0) return
  const gaps = numbers.map((number, index) => number - (numbers[index - 1] ?? 0) - 1)
  const width = widths.reduce((best, other) =>
    sizeOf(gaps, other) < sizeOf(gaps, best) ? other : best,
  )
  out.fixed(width, 4)
  for (const gap of gaps) {
    for (let rest = gap >> width; rest > 0; rest--) out.fixed(1, 1)
    out.fixed(0, 1)
    if (width > 0) out.fixed(gap & ((1 << width) - 1), width)
  }
}

/** Bits of the gaps with this width of remainder. */
function sizeOf(gaps: readonly number[], width: number): number {
  return gaps.reduce((sum, gap) => sum + (gap >> width) + 1 + width, 0)
}

/** Reads what {@link writeNumbers} wrote. @throws BrokenBits when the text ends early. */
export function readNumbers(from: BitReader): number[] {
  const count = from.varying()
  if (count === 0) return []
  const width = from.fixed(4)
  let last = 0
  return readList(from, count, () => {
    let high = 0
    while (from.fixed(1) === 1) high++
    last += (high << width) + (width > 0 ? from.fixed(width) : 0) + 1
    return last
  })
}

/** Of all sets of at most so many numbers up to the highest, one that takes the most bits. */
export function longestNumbers(count: number, highest: number): number[] {
  if (count === 0) return []
  const few = Math.min(count, highest)
  return [...Array.from({ length: few - 1 }, (_, index) => index + 1), highest]
}
