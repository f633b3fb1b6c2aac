import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bitWriter, checksum } from '../../src/model/bits.ts'
import { noProgress } from '../../src/model/progress.ts'
import type { Progress, Sitting } from '../../src/model/progress.ts'
import { answerSize } from '../../src/model/state-answer.ts'
import { decodeState, encodeState, isLater } from '../../src/model/suspend.ts'
import { recorded } from '../doubles/course.ts'
import { anySaved } from './any-saved.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

const anyState = anySaved.map(encodeState)
const base64url = fc.string({ unit: fc.constantFrom(...alphabet.split('')), maxLength: 300 })

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
  test('gives back the progress, the stamp and the lineage', () => {
    fc.assert(
      fc.property(anySaved, (saved) => {
        expect(decodeState(encodeState(saved))).toEqual(saved)
      }),
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

  test('never throws, whatever it is', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), base64url)
    fc.assert(
      fc.property(texts, (text) => {
        expect(() => decodeState(text)).not.toThrow()
      }),
    )
  })

  test('never throws and never reads endlessly with a check sum that fits by chance', () => {
    fc.assert(
      fc.property(fc.constantFrom('1', '2', '3'), base64url, (version, bits) => {
        const body = version + bits
        expect(() => decodeState(body + checksum(body))).not.toThrow()
      }),
      { numRuns: 1000 },
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
    const begun = performance.now()
    expect(decodeState(body + checksum(body))).toBeUndefined()
    expect(performance.now() - begun).toBeLessThan(1000)
  })

  test('never throws after a state was cut and put together again', () => {
    fc.assert(
      fc.property(anyState, fc.nat(), fc.nat(), (state, a, b) => {
        const [from, to] = [a % state.length, b % state.length]
        expect(() => decodeState(state.slice(0, from) + state.slice(to))).not.toThrow()
        const body = state.slice(0, from)
        expect(() => decodeState(body + checksum(body))).not.toThrow()
      }),
    )
  })

  test('is known when an LMS cut the state anywhere', () => {
    const cuts = Array.from({ length: busyState.length }, (_, length) => busyState.slice(0, length))
    expect(cuts.filter((cut) => decodeState(cut) !== undefined)).toEqual([])
  })

  test('is known by any single changed character', () => {
    fc.assert(
      fc.property(anyState, (state) => {
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
