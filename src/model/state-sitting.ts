import { readList } from './bits.ts'
import type { BitReader, BitWriter } from './bits.ts'
import { orderItems } from './draw.ts'
import { readNumbers, writeNumbers } from './number-set.ts'
import type { Sitting } from './progress.ts'
import { readAnswer, writeAnswer } from './state-answer.ts'

/** How the order of the items is kept: by number, shuffled by the seed, or in full. */
const orders = { ascending: 0, shuffled: 1, other: 2 } as const

export function writeSitting(out: BitWriter, sitting: Sitting): void {
  out.varying(sitting.exam)
  out.varying(sitting.attempt)
  out.fixed(sitting.seed >>> 16, 16)
  out.fixed(sitting.seed & 0xffff, 16)
  out.varying(sitting.position)
  out.varying(sitting.spent)
  out.varying(sitting.limit)
  writeItems(out, sitting)
  for (const answer of sitting.answers) writeAnswer(out, answer)
  out.fixed(sitting.settled.length > 0 ? 1 : 0, 1)
  if (sitting.settled.length > 0) {
    const settled = new Set(sitting.settled)
    sitting.items.forEach((_, index) => out.fixed(settled.has(index) ? 1 : 0, 1))
  }
  out.fixed(sitting.seconds ? 1 : 0, 1)
  for (const seconds of sitting.seconds ?? []) out.fixed(seconds, 9)
}

export function readSitting(from: BitReader): Sitting {
  const [exam, attempt] = [from.varying(), from.varying()]
  const seed = from.fixed(16) * 0x10000 + from.fixed(16)
  const position = from.varying()
  const [spent, limit] = [from.varying(), from.varying()]
  const items = readItems(from, seed)
  const answers = items.map(() => readAnswer(from))
  const settled =
    from.fixed(1) === 1
      ? items.map(() => from.fixed(1)).flatMap((mark, index) => (mark === 1 ? [index] : []))
      : []
  const seconds = from.fixed(1) === 1 ? { seconds: items.map(() => from.fixed(9)) } : {}
  return { exam, attempt, seed, items, answers, position, settled, spent, limit, ...seconds }
}

/** The items as a set and the rule of their order: no draw of ours has another, but one from an older state may. */
function writeItems(out: BitWriter, { items, seed }: Sitting): void {
  const ascending = [...new Set(items)].sort((a, b) => a - b)
  const order = sameOrder(items, ascending)
    ? orders.ascending
    : sameOrder(items, orderItems(ascending, seed))
      ? orders.shuffled
      : orders.other
  out.fixed(order, 2)
  if (order !== orders.other) {
    writeNumbers(out, ascending)
    return
  }
  const width = Math.max(1, ...items).toString(2).length
  out.varying(items.length)
  out.fixed(width, 5)
  for (const item of items) out.fixed(item, width)
}

function readItems(from: BitReader, seed: number): readonly number[] {
  const order = from.fixed(2)
  if (order === orders.ascending) return readNumbers(from)
  if (order === orders.shuffled) return orderItems(readNumbers(from), seed)
  const count = from.varying()
  const width = from.fixed(5)
  return readList(from, count, () => from.fixed(width))
}

function sameOrder(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, index) => number === b[index])
}
