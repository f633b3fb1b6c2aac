import * as fc from 'fast-check'
import { orderItems } from '../../src/model/draw.ts'
import { boxes, intervalOf } from '../../src/model/memory.ts'
import type { Memory } from '../../src/model/memory.ts'
import { keptAttempts, longestClock, longestName, longestView } from '../../src/model/progress.ts'
import type {
  Attempt,
  Certificate,
  ExamRecord,
  Progress,
  Sitting,
} from '../../src/model/progress.ts'
import type { Packed } from '../../src/model/response.ts'
import type { Saved } from '../../src/model/saved.ts'
import { anyPackedText, scores, seeds } from './arbitraries.ts'

const days = fc.oneof(fc.nat({ max: 2 }), fc.nat({ max: 65_535 }))

/** Lists of something with a permanent number each; mostly of a small course, so that many cases run in little time. */
function numbered<T>(thing: fc.Arbitrary<T>): fc.Arbitrary<(readonly [number: number, T])[]> {
  const upTo = (max: number): fc.Arbitrary<[number, T]> =>
    fc.tuple(fc.integer({ min: 1, max }), thing)
  return fc.oneof(
    { weight: 30, arbitrary: fc.array(upTo(25), { maxLength: 8 }) },
    { weight: 1, arbitrary: fc.array(upTo(1000), { maxLength: 150, size: 'max' }) },
  )
}

/** Different permanent numbers, ascending. */
const ascending: fc.Arbitrary<readonly number[]> = numbered(fc.constant(0)).map((list) =>
  [...new Set(list.map(([number]) => number))].sort((a, b) => a - b),
)

/** Boxes with the days from which they are due: at most their interval after this day. */
function memoriesOn(day: number): fc.Arbitrary<Readonly<Record<number, Memory>>> {
  const memory = fc
    .tuple(fc.integer({ min: 1, max: boxes }), fc.nat({ max: 1000 }))
    .map(([box, pick]) => ({ box, due: day + (pick % (intervalOf(box) + 1)) }))
  return numbered(memory).map(Object.fromEntries)
}

/** Often the same attempt with another score, as two devices may know it. */
const attempt: fc.Arbitrary<Attempt> = fc.record({
  exam: fc.integer({ min: 1, max: 3 }),
  attempt: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 300 })),
  score: scores,
  day: days,
})

const record: fc.Arbitrary<ExamRecord> = fc.record({
  best: scores,
  day: days,
  tries: fc.integer({ min: 1, max: 300 }),
  last: fc.nat({ max: 2 ** 26 - 1 }),
  recent: fc.array(ascending, { maxLength: 3 }),
})

const certificate: fc.Arbitrary<Certificate> = fc.record({
  name: fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: longestName }),
  ),
  score: scores,
  day: days,
  code: fc.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
})

const leaf = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 9 }) },
  { weight: 2, arbitrary: fc.nat({ max: 2 ** 30 - 3 }) },
  { weight: 1, arbitrary: anyPackedText },
)

/** What the codec may meet as an answer, whether a response packs to it or not. */
const anyPacked: fc.Arbitrary<Packed> = fc.oneof(
  { weight: 6, arbitrary: leaf },
  {
    weight: 1,
    arbitrary: fc.array(
      fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 1, arbitrary: fc.array(leaf) }),
      { maxLength: 5 },
    ),
  },
)

/** Items in the order of their numbers, in that of the seed, or in another, as states of version 2 had it. */
const orders: readonly ((items: readonly number[], seed: number) => readonly number[])[] = [
  (items) => [...items].sort((a, b) => a - b),
  orderItems,
  (items) => items,
]

const answeredItem = fc.record({
  item: fc.integer({ min: 1, max: 2000 }),
  answer: anyPacked,
  settled: fc.boolean(),
  seconds: fc.nat({ max: longestView }),
})

/** Mostly a few items, now and then a hundred. */
const answeredItems = fc.oneof(
  { weight: 30, arbitrary: fc.array(answeredItem, { maxLength: 8 }) },
  { weight: 1, arbitrary: fc.array(answeredItem, { maxLength: 100, size: 'max' }) },
)

const clocks = fc.oneof(fc.constant(0), fc.nat({ max: longestClock }))

const anySitting: fc.Arbitrary<Sitting> = fc
  .record({
    list: answeredItems,
    order: fc.constantFrom(...orders),
    exam: fc.integer({ min: 1, max: 3 }),
    attempt: fc.integer({ min: 1, max: 300 }),
    seed: seeds,
    position: fc.nat({ max: 100 }),
    spent: clocks,
    limit: clocks,
    timed: fc.boolean(),
  })
  .map(({ list, order, timed, position, ...rest }) => ({
    ...rest,
    items: order(
      list.map(({ item }) => item),
      rest.seed,
    ),
    answers: list.map(({ answer }) => answer),
    position: position % (list.length + 1),
    settled: list.flatMap(({ settled }, index) => (settled ? [index] : [])),
    ...(timed && { seconds: list.map(({ seconds }) => seconds) }),
  }))

/** Progress as the codec may meet it on this day, whether a course can produce it or not. */
function progressOn(day: number): fc.Arbitrary<Progress> {
  return fc
    .record({
      place: fc.nat({ max: 500 }),
      seen: ascending,
      questions: memoriesOn(day),
      flags: ascending,
      cards: memoriesOn(day),
      records: fc.dictionary(fc.integer({ min: 1, max: 3 }).map(String), record),
      attempts: fc.array(attempt, { maxLength: keptAttempts }),
      rated: fc.boolean(),
      certificate: fc.option(certificate, { nil: undefined }),
      sitting: fc.option(anySitting, { nil: undefined }),
    })
    .map(({ certificate, sitting, ...rest }) => ({
      ...rest,
      ...(certificate && { certificate }),
      ...(sitting && { sitting }),
    }))
}

/** A state as it may be saved on any day. */
export const anySaved: fc.Arbitrary<Saved> = fc.nat({ max: 65_535 }).chain((day) =>
  fc.record({
    progress: progressOn(day),
    stamp: fc.nat({ max: 4095 }),
    lineage: fc.nat({ max: 65_535 }),
    day: fc.constant(day),
  }),
)

export const anyProgress: fc.Arbitrary<Progress> = anySaved.map(({ progress }) => progress)
