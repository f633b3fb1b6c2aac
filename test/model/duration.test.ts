import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cmiTimespan, isoDuration } from '../../src/model/duration.ts'

const [second, minute, hour] = [1000, 60_000, 3_600_000]
const longest = 9999 * hour + 59 * minute + 59 * second

describe('a duration', () => {
  test.each([
    { what: 'nothing', time: 0, cmi: '00:00:00', iso: 'PT0S' },
    { what: 'less than a second', time: 999, cmi: '00:00:00', iso: 'PT0S' },
    { what: 'a second', time: second, cmi: '00:00:01', iso: 'PT1S' },
    { what: 'a second and a half', time: 1500, cmi: '00:00:01', iso: 'PT1S' },
    { what: '59 seconds', time: 59_999, cmi: '00:00:59', iso: 'PT59S' },
    { what: 'a minute', time: minute, cmi: '00:01:00', iso: 'PT1M' },
    { what: 'a minute and a second', time: minute + second, cmi: '00:01:01', iso: 'PT1M1S' },
    { what: 'an hour', time: hour, cmi: '01:00:00', iso: 'PT1H' },
    { what: 'an hour and a second', time: hour + second, cmi: '01:00:01', iso: 'PT1H1S' },
    {
      what: 'a bit of each',
      time: hour + 2 * minute + 3 * second,
      cmi: '01:02:03',
      iso: 'PT1H2M3S',
    },
    { what: '24 hours', time: 24 * hour, cmi: '24:00:00', iso: 'PT24H' },
    { what: '100 hours', time: 100 * hour, cmi: '100:00:00', iso: 'PT100H' },
    { what: 'the longest time', time: longest, cmi: '9999:59:59', iso: 'PT9999H59M59S' },
    {
      what: 'more than the longest time',
      time: longest + second,
      cmi: '9999:59:59',
      iso: 'PT10000H',
    },
    { what: 'a clock set back', time: -5 * minute, cmi: '00:00:00', iso: 'PT0S' },
    { what: 'no number', time: Number.NaN, cmi: '00:00:00', iso: 'PT0S' },
    { what: 'infinity', time: Number.POSITIVE_INFINITY, cmi: '00:00:00', iso: 'PT0S' },
  ])('of $what is $cmi and $iso', ({ time, cmi, iso }) => {
    expect([cmiTimespan(time), isoDuration(time)]).toEqual([cmi, iso])
  })

  test('always has the form of a CMITimespan and of an ISO 8601 duration', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.double({ max: 1e20 })), (time) => {
        expect(cmiTimespan(time)).toMatch(/^\d{2,4}:[0-5]\d:[0-5]\d$/)
        expect(isoDuration(time)).toMatch(/^PT(?=\d)(\d+H)?([1-5]?\dM)?([1-5]?\dS)?$/)
      }),
    )
  })
})
