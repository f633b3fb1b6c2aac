import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { activeTime } from '../../src/player/active-time.ts'
import { windowDouble } from '../doubles/window.ts'

const [second, minute, hour] = [1000, 60_000, 3_600_000]

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9), toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

/** A device with the course open on it. Its steady clock goes only as a test lets it. */
function device(): {
  /** Milliseconds that count as open. */
  readonly elapsed: () => number
  /** Time passes; timers run when they are due, or only this often, as in a hidden tab. */
  readonly passes: (milliseconds: number, every?: number) => void
  /** No timer runs. The steady clock stands still, or runs on as it does in some browsers. */
  readonly sleeps: (milliseconds: number, clock: 'stands still' | 'runs on') => void
  readonly steadyClockJumps: (milliseconds: number) => void
} {
  let now = 5000
  let beat = 0
  let run = (): void => undefined
  const window = Object.assign(windowDouble({}), {
    performance: { now: () => now },
    setInterval: (callback: () => void, every: number) => {
      run = callback
      beat = every
      return 1
    },
  })
  const elapsed = activeTime(window)
  return {
    elapsed,
    passes: (milliseconds, every = beat) => {
      for (let left = milliseconds; left > 0; left -= every) {
        now += Math.min(every, left)
        vi.setSystemTime(Date.now() + Math.min(every, left))
        if (left >= every) run()
      }
    },
    sleeps: (milliseconds, clock) => {
      if (clock === 'runs on') now += milliseconds
      vi.setSystemTime(Date.now() + milliseconds)
    },
    steadyClockJumps: (milliseconds) => {
      now += milliseconds
    },
  }
}

describe('the time that a course was open', () => {
  test('is nothing at the start', () => {
    expect(device().elapsed()).toBe(0)
  })

  test.each([1, 999, second, 59 * second, 61 * second, hour])(
    'is exact to the millisecond after %i ms, whenever it is asked',
    (milliseconds) => {
      const { elapsed, passes } = device()
      passes(milliseconds)
      expect(elapsed()).toBe(milliseconds)
      expect(elapsed()).toBe(milliseconds)
    },
  )

  test.each([
    { what: 'back by an hour', by: -hour },
    { what: 'on by an hour', by: hour },
    { what: 'back by ten years', by: -87_600 * hour },
  ])('does not change when the clock of the device is set $what', ({ by }) => {
    const { elapsed, passes } = device()
    passes(10 * minute)
    vi.setSystemTime(Date.now() + by)
    expect(elapsed()).toBe(10 * minute)
    passes(10 * minute)
    expect(elapsed()).toBe(20 * minute)
  })

  test('goes on over midnight', () => {
    vi.setSystemTime(new Date(2026, 0, 15, 23, 59, 50))
    const { elapsed, passes } = device()
    passes(20 * second)
    expect(new Date().getDate()).toBe(16)
    expect(elapsed()).toBe(20 * second)
  })

  test('goes on over the change to summer time', () => {
    vi.setSystemTime(Date.UTC(2026, 2, 29, 0, 59, 50))
    const { elapsed, passes } = device()
    passes(2 * hour)
    expect(elapsed()).toBe(2 * hour)
  })

  test('counts in full in a hidden tab, whose timers run once a minute', () => {
    const { elapsed, passes } = device()
    passes(5 * minute)
    passes(3 * hour, minute)
    expect(elapsed()).toBe(3 * hour + 5 * minute)
  })

  test('does not count ten hours of sleep where the steady clock stands still', () => {
    const { elapsed, passes, sleeps } = device()
    passes(10 * minute)
    sleeps(10 * hour, 'stands still')
    passes(10 * minute)
    expect(elapsed()).toBe(20 * minute)
  })

  test('counts at most half a minute of ten hours of sleep where the steady clock runs on', () => {
    const { elapsed, passes, sleeps } = device()
    passes(10 * minute)
    sleeps(10 * hour, 'runs on')
    passes(10 * minute)
    expect(elapsed()).toBeGreaterThan(19 * minute)
    expect(elapsed()).toBeLessThanOrEqual(20 * minute + 30 * second)
  })

  test('does not count the sleep either when it is asked before any timer ran again', () => {
    const { elapsed, passes, sleeps } = device()
    passes(10 * minute)
    sleeps(10 * hour, 'runs on')
    expect(elapsed()).toBeLessThanOrEqual(10 * minute + 30 * second)
  })

  test('grows by no more than half a minute a night, over a week of nights', () => {
    const { elapsed, passes, sleeps } = device()
    for (let night = 0; night < 7; night++) {
      passes(15 * minute)
      sleeps(16 * hour, 'runs on')
    }
    expect(elapsed()).toBeLessThanOrEqual(7 * (15 * minute + 30 * second))
    expect(elapsed()).toBeGreaterThanOrEqual(7 * 15 * minute)
  })

  test('never goes back, even if the steady clock does', () => {
    const { elapsed, passes, steadyClockJumps } = device()
    passes(10 * minute)
    steadyClockJumps(-hour)
    expect(elapsed()).toBe(10 * minute)
    passes(minute)
    expect(elapsed()).toBe(11 * minute)
  })
})
