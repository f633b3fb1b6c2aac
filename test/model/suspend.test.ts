import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bitWriter, checksum } from '../../src/model/bits.ts'
import { orderItems } from '../../src/model/draw.ts'
import { intervalOf } from '../../src/model/memory.ts'
import { longestView, noProgress } from '../../src/model/progress.ts'
import type { Progress, Sitting } from '../../src/model/progress.ts'
import { answerSize } from '../../src/model/state-answer.ts'
import { decodeState, encodeState, isLater } from '../../src/model/suspend.ts'
import { recorded } from '../doubles/course.ts'
import { anySaved } from './any-saved.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

const anyState = anySaved.map(encodeState)
const base64url = fc.string({ unit: fc.constantFrom(...alphabet.split('')), maxLength: 300 })

/** Bits under each version, with the check sum that belongs to them. */
const anyBits = fc.tuple(fc.constantFrom('1', '2', '3'), base64url).map(([version, bits]) => {
  const body = version + bits
  return body + checksum(body)
})

/** A state of which a part was cut out, with and without a check sum that fits by chance. */
const anyCut = fc
  .tuple(anyState, fc.nat(), fc.nat(), fc.boolean())
  .map(([state, a, b, fitting]) => {
    const body = state.slice(0, a % state.length) + state.slice(b % state.length)
    return fitting ? body + checksum(body) : body
  })

/** For tests of 10,000 cases on a machine that has other work. */
const timeout = 120_000

/** A learner in the middle of everything that versions 1 and 2 knew. */
const busy: Progress = {
  ...noProgress,
  place: 4,
  seen: [1, 2, 4],
  questions: { 2: { box: 2, due: 0 }, 5: { box: 1, due: 0 } },
  records: { 1: recorded({ best: 8333, day: 2205, tries: 2, last: 2205 * 1440 }) },
  attempts: [
    { exam: 1, attempt: 1, score: 5000, day: 2190 },
    { exam: 1, attempt: 2, score: 8333, day: 2205 },
  ],
  sitting: {
    exam: 1,
    attempt: 3,
    seed: 0xdeadbeef,
    items: [3, 1, 6],
    answers: [1, 0, 5],
    position: 2,
    settled: [],
    spent: 0,
    limit: 0,
  },
}
const busySaved = { progress: busy, stamp: 41, lineage: 12_345, day: 0 }
const busyState = encodeState(busySaved)

describe('a saved state', () => {
  test('gives back the progress, the stamp, the lineage and the day', { timeout }, () => {
    fc.assert(
      fc.property(anySaved, (saved) => {
        expect(decodeState(encodeState(saved))).toEqual(saved)
      }),
      { numRuns: 10_000 },
    )
  })

  test('has only characters that no LMS changes', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(state).toMatch(/^[A-Za-z0-9_-]+$/)
      }),
    )
  })

  test('of version 1 stays readable for ever', () => {
    const state = '1ApMDlE1SBEYI0iEU4gIjhKCNCJ2J71bfd5GNnCCgsB'
    expect(decodeState(state)).toEqual(busySaved)
  })

  test('is short for a learner who has just arrived', () => {
    const state = encodeState({ progress: noProgress, stamp: 1, lineage: 1, day: 2206 })
    expect(state.length).toBeLessThanOrEqual(16)
  })

  test('wraps its stamp where the count ends', () => {
    const state = encodeState({ progress: noProgress, stamp: 4096 + 7, lineage: 1, day: 2206 })
    expect(decodeState(state)?.stamp).toBe(7)
  })

  test('means the same with the dot that an adapter adds', () => {
    expect(decodeState(`${busyState}.`)).toEqual(decodeState(busyState))
  })

  test('is refused with a second dot', () => {
    expect(decodeState(`${busyState}..`)).toBeUndefined()
  })
})

describe('a saved state with texts among its answers', () => {
  const answers = ['-1.5', 0, 7, 'μ-Metall 🧲']
  const sitting: Sitting = {
    exam: 1,
    attempt: 3,
    seed: 1,
    items: [3, 1, 6, 9],
    answers,
    position: 2,
    settled: [],
    spent: 0,
    limit: 0,
  }
  const saved = { ...busySaved, progress: { ...busy, sitting } }

  test('of version 2 stays readable for ever', () => {
    const state =
      '2ApMDlE1SBEYI0iEU4gIjhKCNCJ2JgAAAAJIQxaRQ1uN2oQI2MAO8AC0ATQBlAHQAYQBsAGwAINg-3fI7r'
    expect(decodeState(state)).toEqual(saved)
  })

  test.each([0, 1, 2, 3, 4, 5])('has four bits for the small number %i, as ever', (number) => {
    expect(answerSize(number)).toBe(4)
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 62, 63])('keeps the number %i beside a text', (number) => {
    const mixed = { ...sitting, answers: [number, 'a', number, ''] }
    const kept = { ...saved, progress: { ...busy, sitting: mixed } }
    expect(decodeState(encodeState(kept))).toEqual(kept)
  })
})

describe('a saved state with everything in it', () => {
  const day = 2206
  const progress: Progress = {
    place: 7,
    seen: [1, 2, 7],
    questions: {
      1: { box: 1, due: day },
      2: { box: 2, due: day + 1 },
      5: { box: 5, due: day + 15 },
      9: { box: 3, due: day },
    },
    flags: [2, 9],
    cards: { 3: { box: 4, due: day + 7 }, 4: { box: 1, due: day } },
    records: {
      1: {
        best: 8333,
        day: 2205,
        tries: 2,
        last: 3_176_000,
        recent: [
          [1, 4, 9],
          [2, 5],
        ],
      },
      2: { best: 0, day: 2206, tries: 1, last: 3_177_001, recent: [] },
    },
    attempts: [
      { exam: 1, attempt: 1, score: 5000, day: 2190 },
      { exam: 1, attempt: 2, score: 8333, day: 2205 },
      { exam: 2, attempt: 1, score: 0, day: 2206 },
    ],
    rated: true,
    certificate: { name: 'Zoë Ångström', score: 8333, day: 2205, code: 'AB12-CD34-EF56' },
    sitting: {
      exam: 1,
      attempt: 3,
      seed: 0xdeadbeef,
      items: orderItems([1, 2, 5, 9], 0xdeadbeef),
      answers: [3, 0, '-1.5', [1, ['μT', 2], 'x']],
      position: 2,
      settled: [0, 2],
      seconds: [35, 0, longestView, 8],
      spent: 612,
      limit: 5400,
    },
  }
  const saved = { progress, stamp: 41, lineage: 12_345, day }

  test('of version 3 stays readable for ever', () => {
    const state =
      '3ApMDkInnfDIhGAHwAASRQKAA8JDBGhE6QYOyARg3iCxAAARPCGD0UgYinEBEcJQRoROkIAAET3goWm_rIMVuZ3N0cvZtgjQid4TwYTFkthxGbRbFjNW0T3q2-7yzJGLyhUA3KAoa3G7UjMiEld4KiCJ_GojAH_BA9r'
    expect(decodeState(state)).toEqual(saved)
    expect(encodeState(saved)).toBe(state)
  })

  test('changes with everything in it', () => {
    const parts = Object.keys(progress) as (keyof Progress)[]
    const states = parts.map((part) => {
      const { [part]: _, ...rest } = progress
      return encodeState({ ...saved, progress: { ...noProgress, ...rest } })
    })
    expect(new Set([encodeState(saved), ...states]).size).toBe(parts.length + 1)
  })
})

describe('what is due for repetition', () => {
  const known = (box: number, due: number): Progress => ({
    ...noProgress,
    questions: { 1: { box, due } },
    cards: { 1: { box, due } },
  })
  const savedOn = (day: number, progress: Progress): Progress | undefined =>
    decodeState(encodeState({ progress, stamp: 1, lineage: 1, day }))?.progress

  test.each([
    { what: 'was due long ago', box: 3, due: 100, day: 2206, after: 2206 },
    { what: 'was due the day before', box: 5, due: 2205, day: 2206, after: 2206 },
    { what: 'is due today', box: 1, due: 2206, day: 2206, after: 2206 },
    { what: 'is due tomorrow', box: 2, due: 2207, day: 2206, after: 2207 },
    { what: 'has its whole interval before it', box: 5, due: 2221, day: 2206, after: 2221 },
    {
      what: 'was answered before the clock was set back',
      box: 5,
      due: 3000,
      day: 2206,
      after: 2221,
    },
    { what: 'was wrong before the clock was set back', box: 1, due: 3000, day: 2206, after: 2206 },
  ])('that $what comes back in its box, due on day $after', ({ box, due, day, after }) => {
    expect(savedOn(day, known(box, due))).toEqual(known(box, after))
  })

  test('never waits longer than its interval, however the clock is set between saves', () => {
    fc.assert(
      fc.property(anySaved, fc.array(fc.nat({ max: 65_535 }), { maxLength: 4 }), (saved, days) => {
        for (const day of days) {
          const { questions = {}, cards = {} } = savedOn(day, saved.progress) ?? {}
          for (const { box, due } of [...Object.values(questions), ...Object.values(cards)]) {
            expect(due).toBeGreaterThanOrEqual(day)
            expect(due).toBeLessThanOrEqual(day + intervalOf(box))
          }
          expect(Object.keys(questions)).toEqual(Object.keys(saved.progress.questions))
        }
      }),
    )
  })

  test.each([1, 7, 60, 600, 2000])('takes at most 5 bits for each of %i questions', (count) => {
    const memory = { box: 5, due: 2221 }
    const all = Array.from({ length: count }, (_, index) => [index + 1, memory])
    const questions = Object.fromEntries(all) as Progress['questions']
    const length = (progress: Progress): number =>
      encodeState({ progress, stamp: 1, lineage: 1, day: 2206 }).length
    const characters = length({ ...noProgress, questions }) - length(noProgress)
    // The highest number takes at most four groups of four bits, and the last character is filled up.
    expect(characters * 6).toBeLessThanOrEqual(count * 5 + 16 + 6)
  })
})

describe('a text that is no state', () => {
  test.each([
    '',
    '1',
    '1AA',
    'null',
    '{"place":1}',
    '0AAAAAAA',
    busyState.slice(1),
    ` ${busyState}`,
  ])('gives nothing: %j', (text) => {
    expect(decodeState(text)).toBeUndefined()
  })

  test('never throws and never reads endlessly, whatever it is', { timeout }, () => {
    const texts = fc.oneof(
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      { weight: 1, arbitrary: base64url },
      { weight: 4, arbitrary: anyBits },
      { weight: 2, arbitrary: anyCut },
    )
    fc.assert(
      fc.property(texts, (text) => {
        expect(() => decodeState(text)).not.toThrow()
      }),
      { numRuns: 10_000 },
    )
  })

  test('is a state again once it was read: what comes by chance can be saved', { timeout }, () => {
    fc.assert(
      fc.property(anyBits, (text) => {
        const saved = decodeState(text)
        if (saved) expect(decodeState(encodeState(saved))).toBeDefined()
      }),
      { numRuns: 2000 },
    )
  })

  test('is not read for long when it claims to have more entries than fit', () => {
    const out = bitWriter()
    out.fixed(0, 28)
    for (const count of [0, 0, 0, 0, 0]) out.varying(count)
    out.fixed(1, 1)
    for (const part of [1, 1]) out.varying(part)
    out.fixed(0, 16)
    out.fixed(0, 16)
    out.varying(0)
    out.varying(2 ** 27)
    // Items of no width at all: no number of them would ever come to the end of the text.
    out.fixed(0, 5)
    const body = `1${out.text()}`
    const begun = process.cpuUsage()
    expect(decodeState(body + checksum(body))).toBeUndefined()
    expect(process.cpuUsage(begun).user).toBeLessThan(1_000_000)
  })

  test('is not read for long when lists in lists claim to have more entries than fit', () => {
    const out = bitWriter()
    out.fixed(0, 12 + 16)
    out.fixed(0, 16)
    for (const count of [0, 0, 0, 0, 0, 0, 0]) out.varying(count)
    out.fixed(0b001, 3)
    for (const part of [1, 1]) out.varying(part)
    out.fixed(0, 16)
    out.fixed(0, 16)
    for (const part of [0, 0, 0]) out.varying(part)
    // In an order of its own, one item of one bit, answered by lists in lists.
    out.fixed(2, 2)
    out.varying(1)
    out.fixed(1, 5)
    out.fixed(1, 1)
    for (let depth = 0; depth < 100; depth++) {
      out.varying(2)
      out.varying(2 ** 27)
    }
    const body = `3${out.text()}`
    const begun = process.cpuUsage()
    expect(decodeState(body + checksum(body))).toBeUndefined()
    expect(process.cpuUsage(begun).user).toBeLessThan(1_000_000)
  })

  test('is known when an LMS cut the state anywhere', () => {
    const cuts = Array.from({ length: busyState.length }, (_, length) => busyState.slice(0, length))
    expect(cuts.filter((cut) => decodeState(cut) !== undefined)).toEqual([])
  })

  test('is known by any single changed character', { timeout }, () => {
    const states = anyState.filter((state) => state.length <= 600)
    fc.assert(
      fc.property(states, (state) => {
        const changed = Array.from(state, (old, at) =>
          Array.from(alphabet, (other) =>
            other === old ? [] : [state.slice(0, at) + other + state.slice(at + 1)],
          ).flat(),
        ).flat()
        expect(changed.filter((text) => decodeState(text) !== undefined)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})

describe('the order of stamps', () => {
  test.each([
    { a: 2, b: 1, later: true },
    { a: 1, b: 2, later: false },
    { a: 5, b: 5, later: false },
    { a: 0, b: 4095, later: true },
    { a: 4095, b: 0, later: false },
    { a: 2047, b: 0, later: true },
    { a: 2048, b: 0, later: false },
  ])('$a after $b: $later', ({ a, b, later }) => {
    expect(isLater(a, b)).toBe(later)
  })
})
