import { describe, expect, test } from 'vitest'
import { minutesLeft, readingTime, seenIn } from '../../src/model/reading-time.ts'
import { sampleCourse } from '../doubles/course.ts'

const { modules } = sampleCourse

describe('minutes left', () => {
  test.each([
    { title: 'all of them before the first page', seen: [], left: 50 },
    { title: 'without the share of each page seen', seen: [1, 5], left: 20 * (2 / 3) + 15 },
    { title: 'those of the other modules once one is done', seen: [4, 5], left: 20 },
    { title: 'none at the end', seen: [1, 2, 3, 4, 5], left: 0 },
    { title: 'nothing less for pages of another course', seen: [77], left: 50 },
  ])('are $title', ({ seen, left }) => {
    expect(minutesLeft(modules, seen)).toBeCloseTo(left)
  })

  test('count nothing for modules whose pages are elsewhere', () => {
    expect(minutesLeft([{ ...modules[0], pages: [] } as never], [])).toBe(0)
  })
})

test.each([
  [0, 0, 0],
  [0.2, 0, 1],
  [12.1, 0, 13],
  [57.4, 0, 58],
  [57.5, 1, 0],
  [62, 1, 0],
  [128, 2, 10],
  [418.9, 7, 0],
])('%s minutes are said as %s h %s min', (given, hours, minutes) => {
  expect(readingTime(given)).toEqual({ hours, minutes })
})

test('the pages of a module that were seen are counted', () => {
  expect(modules.map((module) => seenIn(module, [2, 3, 4, 99]))).toEqual([2, 1])
})
