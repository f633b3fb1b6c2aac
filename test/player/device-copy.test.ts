import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { noProgress } from '../../src/model/progress.ts'
import type { Progress } from '../../src/model/progress.ts'
import { statusOf } from '../../src/model/status.ts'
import type { Saved } from '../../src/model/saved.ts'
import { encodeState } from '../../src/model/suspend.ts'
import { deviceCopy } from '../../src/player/device-copy.ts'
import type { DeviceCopy } from '../../src/player/device-copy.ts'
import { recorded, sampleCourse } from '../doubles/course.ts'
import { storageDouble } from '../doubles/storage.ts'
import type { StorageDouble } from '../doubles/storage.ts'
import { windowDouble } from '../doubles/window.ts'

const day = 24 * 3_600_000
const nurse = { id: 'fnightingale', name: 'Florence Nightingale' }

let storage: StorageDouble

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) })
  storage = storageDouble()
})
afterEach(() => void vi.useRealTimers())

const copyOf = (learner = nurse, course = sampleCourse.id): DeviceCopy =>
  deviceCopy(windowDouble({ localStorage: storage }), course, learner)

const saved = (parts: Partial<Saved> & { progress?: Progress } = {}): Saved => ({
  progress: { ...noProgress, seen: [1], place: 1 },
  stamp: 10,
  lineage: 1,
  day: 2206,
  ...parts,
})

const passed: Progress = {
  ...noProgress,
  place: 5,
  seen: [1, 2, 3, 4, 5],
  records: { 1: recorded({ best: 9000 }) },
}

describe('the copy on this device', () => {
  test('is what comes back when the LMS has nothing, as after a crash without a commit', () => {
    copyOf().keep(encodeState(saved()), false)
    expect(copyOf().restore(undefined)).toEqual(saved())
  })

  test('is nothing before the first save', () => {
    expect(copyOf().restore(undefined)).toBeUndefined()
    expect(copyOf().restore(saved())).toEqual(saved())
  })

  test.each([
    { what: 'the copy is newer', copy: 12, lms: 10, place: 2 },
    { what: 'the LMS is newer', copy: 10, lms: 12, place: 1 },
    { what: 'the copy is newer across the end of the count', copy: 1, lms: 4095, place: 2 },
  ])('is joined with what the LMS has: $what', ({ copy, lms, place }) => {
    const onDevice = saved({ stamp: copy, progress: { ...noProgress, seen: [2], place: 2 } })
    copyOf().keep(encodeState(onDevice), true)
    const joined = copyOf().restore(saved({ stamp: lms }))
    expect(joined?.progress).toMatchObject({ seen: [1, 2], place })
    expect(joined).toMatchObject({ lineage: 1, stamp: copy === 10 ? lms : copy })
  })

  test('brings a pass that the LMS lost back into the same attempt', () => {
    copyOf().keep(encodeState(saved({ progress: passed, stamp: 30 })), true)
    const joined = copyOf().restore(saved({ stamp: 10 }))
    expect(statusOf(sampleCourse, joined?.progress ?? noProgress).standing).toBe('passed')
  })
})

describe("last year's copy", () => {
  const lastYear = encodeState(saved({ progress: passed, lineage: 7 }))

  test('does not count in a new attempt that has begun', () => {
    copyOf().keep(lastYear, false)
    const begun = saved({ lineage: 8 })
    expect(copyOf().restore(begun)).toEqual(begun)
  })

  test('does not count in a new, empty attempt when the LMS had confirmed it', () => {
    copyOf().keep(lastYear, true)
    expect(copyOf().restore(undefined)).toBeUndefined()
  })

  test.each([
    { days: 6.9, counts: true },
    { days: 7.1, counts: false },
    { days: 365, counts: false },
  ])('unconfirmed, $days days old, counts in an empty attempt: $counts', ({ days, counts }) => {
    copyOf().keep(lastYear, false)
    vi.advanceTimersByTime(days * day)
    expect(copyOf().restore(undefined) !== undefined).toBe(counts)
  })

  test('counts in its own attempt however old it is', () => {
    copyOf().keep(lastYear, true)
    vi.advanceTimersByTime(365 * day)
    const joined = copyOf().restore(saved({ lineage: 7 }))
    expect(statusOf(sampleCourse, joined?.progress ?? noProgress).standing).toBe('passed')
  })
})

describe('a ward computer', () => {
  test('keeps no copy of a learner without an id', () => {
    const nobody = copyOf({ id: '', name: '' })
    nobody.keep(encodeState(saved()), false)
    expect(storage.texts.size).toBe(0)
    expect(nobody.restore(undefined)).toBeUndefined()
  })

  test('does not give one learner the copy of another, nor of another course', () => {
    copyOf().keep(encodeState(saved()), false)
    expect(copyOf({ id: 'mseacole', name: 'Mary Seacole' }).restore(undefined)).toBeUndefined()
    expect(copyOf(nurse, 'other-course').restore(undefined)).toBeUndefined()
  })
})

describe('a browser', () => {
  test('that blocks its storage is no reason to stop', () => {
    storage.blocked = true
    const copy = copyOf()
    expect(() => copy.keep(encodeState(saved()), false)).not.toThrow()
    expect(copy.restore(undefined)).toBeUndefined()
    expect(copy.restore(saved())).toEqual(saved())
  })

  test('that throws at the very sight of its storage is none either', () => {
    const window = windowDouble({})
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
    const copy = deviceCopy(window, sampleCourse.id, nurse)
    expect(() => copy.keep(encodeState(saved()), false)).not.toThrow()
    expect(copy.restore(saved())).toEqual(saved())
  })

  test.each(['', 'open', 'open 1', 'open 1 nonsense', 'a b c d', `open x ${'A'.repeat(40)}`])(
    'that holds something else under the name gives no copy: %j',
    (text) => {
      copyOf().keep(encodeState(saved()), false)
      for (const key of storage.texts.keys()) storage.texts.set(key, text)
      expect(copyOf().restore(undefined)).toBeUndefined()
      expect(copyOf().restore(saved())).toEqual(saved())
    },
  )
})
