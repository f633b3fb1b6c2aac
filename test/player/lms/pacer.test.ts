import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { pacer } from '../../../src/player/lms/pacer.ts'
import type { Pacer } from '../../../src/player/lms/pacer.ts'

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

/** A pacer, and the seconds at which its job ran. */
function timed(): { readonly paced: Pacer; readonly runs: number[] } {
  const runs: number[] = []
  return { paced: pacer(() => void runs.push(Date.now() / 1000)), runs }
}

describe('a paced job', () => {
  test('runs at once the first time', () => {
    const { paced, runs } = timed()
    paced.request(30_000)
    vi.advanceTimersByTime(0)
    expect(runs).toEqual([0])
  })

  test('runs once for many requests, a gap after the run before', () => {
    const { paced, runs } = timed()
    paced.now()
    for (let second = 1; second < 40; second++) {
      paced.request(30_000)
      vi.advanceTimersByTime(1000)
    }
    expect(runs).toEqual([0, 30])
  })

  test('runs sooner when a later request wants that, and not later when it does not', () => {
    const { paced, runs } = timed()
    paced.now()
    paced.request(30_000)
    paced.request(15_000)
    paced.request(60_000)
    vi.advanceTimersByTime(120_000)
    expect(runs).toEqual([0, 15])
  })

  test('runs now when told, and what was asked for before is done with', () => {
    const { paced, runs } = timed()
    paced.now()
    paced.request(30_000)
    vi.advanceTimersByTime(10_000)
    paced.now()
    vi.advanceTimersByTime(120_000)
    expect(runs).toEqual([0, 10])
  })

  test('does not run after a stop, but can be asked again', () => {
    const { paced, runs } = timed()
    paced.request(0)
    paced.stop()
    vi.advanceTimersByTime(120_000)
    expect(runs).toEqual([])
    paced.request(0)
    vi.advanceTimersByTime(0)
    expect(runs).toEqual([120])
  })
})
