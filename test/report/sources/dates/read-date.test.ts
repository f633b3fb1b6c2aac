import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { dayOf, instantOf } from '../../../../src/report/sources/dates/instant.ts'
import {
  isAmbiguous,
  orderShown,
  readDate,
} from '../../../../src/report/sources/dates/read-date.ts'

const utc = (text: string, zone = 'UTC'): string => {
  const date = readDate(text)
  return date ? new Date(instantOf(date, zone)).toISOString() : 'none'
}

test.each([
  ['2026-11-23', '2026-11-23T12:00:00.000Z'],
  ['2026-11-23T07:27:05Z', '2026-11-23T07:27:05.000Z'],
  ['2026-11-23 07:27:05.123', '2026-11-23T07:27:05.000Z'],
  ['2026-11-23T07:27:05+05:30', '2026-11-23T01:57:05.000Z'],
  ['23.11.2026 07:27', '2026-11-23T07:27:00.000Z'],
  ['11/23/2026 7:27:00 PM', '2026-11-23T19:27:00.000Z'],
  ['Monday, 23 November 2026, 7:27 AM', '2026-11-23T07:27:00.000Z'],
  ['Monday, November 23, 2026, 12:05 AM', '2026-11-23T00:05:00.000Z'],
  ['Monday, 23 November 2026, 12:05 p.m.', '2026-11-23T12:05:00.000Z'],
  ['lunes, 23 de noviembre de 2026, 07:27', '2026-11-23T07:27:00.000Z'],
  ['lundi 3 août 2026, 17:27', '2026-08-03T17:27:00.000Z'],
  ['Dienstag, 3. März 2026, 07:27', '2026-03-03T07:27:00.000Z'],
  ['الاثنين، 23 نوفمبر 2026، 7:27 م', '2026-11-23T19:27:00.000Z'],
  ['الاثنين، ٢٣ تشرين الثاني ٢٠٢٦، ٧:٢٧ ص', '2026-11-23T07:27:00.000Z'],
  ['3 févr. 2026', '2026-02-03T12:00:00.000Z'],
  ['03/03/2026', '2026-03-03T12:00:00.000Z'],
  ['03/04/2026', 'none'],
  ['30/02/2026', 'none'],
  ['2026-13-01', 'none'],
  ['23 November 2026 25:00', 'none'],
  ['23 November', 'none'],
  ['23 November 26', 'none'],
  ['version 3 of May 2026 build 7', 'none'],
  ['-', 'none'],
])('reads %s as %s', (text, expected) => {
  expect(utc(text)).toBe(expected)
})

test.each([
  ['2026-07-01 12:00', 'America/New_York', '2026-07-01T16:00:00.000Z'],
  ['2026-01-01 12:00', 'America/New_York', '2026-01-01T17:00:00.000Z'],
  ['2026-11-01 01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
  ['2026-03-08 02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
  ['2026-10-25 02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ['2026-06-01 00:00', 'Pacific/Auckland', '2026-05-31T12:00:00.000Z'],
  ['2026-06-01', 'America/Los_Angeles', '2026-06-01T12:00:00.000Z'],
])('takes %s in %s for %s', (text, zone, expected) => {
  expect(utc(text, zone)).toBe(expected)
})

test('the order of day and month is known from one number above 12, and from full stops', () => {
  expect(
    ['13/04/2026', '04/13/2026', '3.4.2026', '03/04/2026', '30/30/2026', 'x'].map(orderShown),
  ).toEqual(['day first', 'month first', 'day first', undefined, undefined, undefined])
  expect(['03/04/2026', '04/04/2026', '13/04/2026'].map(isAmbiguous)).toEqual([true, false, false])
  expect([readDate('03/04/2026', 'day first'), readDate('03/04/2026', 'month first')]).toEqual([
    { year: 2026, month: 4, day: 3 },
    { year: 2026, month: 3, day: 4 },
  ])
})

test.each(['en-GB', 'en-US', 'es', 'fr', 'de', 'ar-EG', 'ar-SY', 'ar-MA'])(
  'reads every date that %s writes in full',
  (language) => {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
      dateStyle: 'full',
      timeStyle: 'short',
      timeZone: 'UTC',
    })
    const minute = fc.integer({ min: 0, max: 60 * 24 * 365 * 20 })
    fc.assert(
      fc.property(minute, (minutes) => {
        const moment = Date.UTC(2020, 0, 1) + minutes * 60_000
        expect(utc(format.format(moment))).toBe(new Date(moment).toISOString())
      }),
      { numRuns: 50 },
    )
  },
)

test('no text makes it throw, and what it reads is a real day', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const date = readDate(text, 'day first')
      if (date) expect(new Date(dayOf(date)).toISOString().slice(0, 10)).toBe(dayOf(date))
    }),
  )
})
