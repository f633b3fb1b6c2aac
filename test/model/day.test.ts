import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, minuteOf, timeOfDay } from '../../src/model/day.ts'

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

  test.each([0, 1, 2206, 65_535])('day %i begins at midnight in UTC', (day) => {
    const time = timeOfDay(day)
    expect(new Date(time).toISOString()).toMatch(/T00:00:00\.000Z$/)
    expect([dayOf(time - 1), dayOf(time), dayOf(time + 86_399_999)]).toEqual([
      Math.max(0, day - 1),
      day,
      day,
    ])
  })
})

describe('minutes', () => {
  test.each([
    { time: Date.UTC(2020, 0, 1), minute: 0 },
    { time: Date.UTC(2020, 0, 1, 0, 0, 59), minute: 0 },
    { time: Date.UTC(2020, 0, 1, 0, 1), minute: 1 },
    { time: Date.UTC(2026, 0, 15, 9, 30, 5), minute: 2206 * 1440 + 570 },
    { time: 0, minute: 0 },
    { time: Date.UTC(2147, 0, 1), minute: 66_795_840 },
    { time: Date.UTC(2300, 0, 1), minute: 2 ** 26 - 1 },
  ])('minute $minute', ({ time, minute }) => {
    expect(minuteOf(time)).toBe(minute)
  })

  test('belong to their days, for a hundred years', () => {
    const times = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2120, 0, 1) })
    fc.assert(
      fc.property(times, (time) => {
        expect(Math.floor(minuteOf(time) / 1440)).toBe(dayOf(time))
      }),
    )
  })
})
