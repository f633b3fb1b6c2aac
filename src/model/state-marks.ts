import { readList } from './bits.ts'
import type { BitReader, BitWriter } from './bits.ts'
import { boxes, intervalOf } from './memory.ts'
import type { Memory } from './memory.ts'

/** Writes marks of `width` bits for the numbers 1 to n, n first. */
export function writeMarks(
  out: BitWriter,
  marks: ReadonlyMap<number, number>,
  width: number,
): void {
  const highest = Math.max(0, ...marks.keys())
  out.varying(highest)
  for (let number = 1; number <= highest; number++) out.fixed(marks.get(number) ?? 0, width)
}

/** Reads what {@link writeMarks} wrote; a mark of 0 is none. */
export function readMarks(from: BitReader, width: number): Map<number, number> {
  const marks = readList(from, from.varying(), () => from.fixed(width))
  return new Map(
    marks.map((mark, index) => [index + 1, mark] as const).filter(([, mark]) => mark > 0),
  )
}

type Memories = Readonly<Record<number, Memory>>

/** Bits for a box and the days until it is due: 1, 2-3, 4-7, 8-15, 16-31. */
const memoryWidth = boxes

/** Writes boxes with the days until they are due, counted from `day`; a clock that went back makes none of them wait longer. */
export function writeMemories(out: BitWriter, memories: Memories, day: number): void {
  const marks = Object.entries(memories).map(([number, { box, due }]) => {
    const wait = Math.min(Math.max(due - day, 0), intervalOf(box))
    return [Number(number), 2 ** (box - 1) + wait] as const
  })
  writeMarks(out, new Map(marks), memoryWidth)
}

/** Reads what {@link writeMemories} wrote on that day. */
export function readMemories(from: BitReader, day: number): Memories {
  const entries = [...readMarks(from, memoryWidth)].map(([number, mark]) => {
    const box = Math.floor(Math.log2(mark)) + 1
    return [number, { box, due: day + mark - 2 ** (box - 1) }] as const
  })
  return Object.fromEntries(entries)
}
