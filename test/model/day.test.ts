import { describe, expect, test } from 'vitest'
import { dayOf } from '../../src/model/day.ts'

describe('days', () => {
  test.each([
    { time: Date.UTC(2020, 0, 1), day: 0 },
    { time: Date.UTC(2020, 0, 1, 23, 59, 59), day: 0 },
    { time: Date.UTC(2020, 0, 2), day: 1 },
    { time: Date.UTC(2026, 0, 15), day: 2206 },
    { time: 0, day: 0 },
    { time: Date.UTC(2300, 0, 1), day: 65_535 },
  ])('day $day', ({ time, day }) => {
    expect(dayOf(time)).toBe(day)
  })
})
