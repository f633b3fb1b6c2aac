import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply } from '../../src/model/apply.ts'
import type { Course } from '../../src/model/course.ts'
import {
  lacksOf,
  pageBefore,
  pagesBefore,
  pagesLeft,
  ruleOf,
  withoutGates,
} from '../../src/model/gating.ts'
import { noProgress } from '../../src/model/progress.ts'
import type { Progress } from '../../src/model/progress.ts'
import { reconcile } from '../../src/model/reconcile.ts'
import { examStarted, plainExam, sampleCourse, submitted } from '../doubles/course.ts'

const sequential: Course = { ...sampleCourse, navigation: { order: 'sequential', exam: 'free' } }
const afterPages: Course = { ...sampleCourse, navigation: { order: 'free', exam: 'after-pages' } }
const [final, practice] = [1, 2].map((number) => {
  const exam = sampleCourse.exams.find((other) => other.number === number)
  return exam ?? { ...sampleCourse.exams[0], ...plainExam, number }
}) as [Course['exams'][number], Course['exams'][number]]

const numbers = [1, 2, 3, 4, 5]
const openIn = (course: Course, progress: Progress): number[] =>
  numbers.filter((number) => !pageBefore(course, progress, number))

describe('pages in a sequence', () => {
  test.each([
    { seen: [], place: 0, open: [1] },
    { seen: [1], place: 1, open: [1, 2] },
    { seen: [1, 2, 3], place: 2, open: [1, 2, 3, 4] },
    { seen: [1, 2, 3, 4, 5], place: 5, open: numbers },
    // After an update with new pages 2 and 3.
    { seen: [1, 4], place: 5, open: [1, 2, 4, 5] },
  ])('after $seen, with $place as the place left, $open are open', ({ seen, place, open }) => {
    expect(openIn(sequential, { ...noProgress, seen, place })).toEqual(open)
  })

  test('are locked by the first that is not done', () => {
    const progress = { ...noProgress, seen: [1], place: 1 }
    expect(pageBefore(sequential, progress, 4)?.number).toBe(2)
  })

  test('are open in a free order, and in review', () => {
    expect(openIn(sampleCourse, noProgress)).toEqual(numbers)
    expect(openIn(afterPages, noProgress)).toEqual(numbers)
    expect(openIn(withoutGates(sequential), noProgress)).toEqual(numbers)
  })
})

/** Some pages done, another being the place that was left. */
const anyProgress = fc
  .record({ seen: fc.subarray(numbers), place: fc.constantFrom(0, ...numbers) })
  .map((parts): Progress => ({ ...noProgress, ...parts }))

describe('whatever was done before', () => {
  test('something that is not done is open until everything is done', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        const left = pagesLeft(sequential, progress).map(({ number }) => number)
        const open = openIn(sequential, progress)
        expect(left.length === 0 || left.some((number) => open.includes(number))).toBe(true)
      }),
    )
  })

  test('doing a page locks nothing that was open', () => {
    fc.assert(
      fc.property(anyProgress, fc.constantFrom(...numbers), (progress, page) => {
        const done = apply({ ...progress, place: page }, { type: 'page-viewed', page })
        const before = openIn(sequential, { ...progress, place: page })
        expect(openIn(sequential, done)).toEqual(expect.arrayContaining(before))
      }),
    )
  })

  test('a learner who takes what is open comes through, and nothing closes on the way', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (picks) => {
        let progress = noProgress
        let open = openIn(sequential, progress)
        for (let turn = 0; turn < 60; turn++) {
          const page = open[(picks.next().value ?? 0) % open.length] ?? 1
          const type = turn % 3 === 0 ? 'page-opened' : 'page-viewed'
          progress = apply(progress, { type, page })
          const next = openIn(sequential, progress)
          expect(next).toEqual(expect.arrayContaining(open))
          open = next
        }
        // Whoever takes the first that is left is through after as many turns as there are pages.
        for (const { number } of pagesLeft(sequential, progress)) {
          expect(pageBefore(sequential, progress, number)).toBeUndefined()
          progress = apply(progress, { type: 'page-viewed', page: number })
        }
        expect(openIn(sequential, progress)).toEqual(numbers)
      }),
      { numRuns: 50 },
    )
  })

  test('an update with new pages closes neither what was done nor the place left', () => {
    fc.assert(
      fc.property(anyProgress, fc.subarray(numbers), (progress, kept) => {
        const modules = sequential.modules.map((module) => ({
          ...module,
          pages: module.pages.filter(({ number }) => kept.includes(number)),
        }))
        const before = reconcile({ ...sequential, modules }, progress)
        for (const page of [...before.seen, before.place].filter((number) => number > 0)) {
          expect(pageBefore(sequential, before, page)).toBeUndefined()
        }
      }),
    )
  })
})

describe('the exam after the pages', () => {
  const left = (progress: Progress, exam = final, course = afterPages): number[] =>
    pagesBefore(course, progress, exam).map(({ number }) => number)

  test('waits for the pages that are left', () => {
    expect(left({ ...noProgress, seen: [1, 2, 4] })).toEqual([3, 5])
    expect(left({ ...noProgress, seen: numbers })).toEqual([])
  })

  test('is open to whoever has begun it, also after an update', () => {
    const begun = apply(noProgress, examStarted)
    expect(left(begun)).toEqual([])
    expect(left(apply(begun, submitted(10)))).toEqual([])
  })

  test('is the graded one alone, and only where the course says so', () => {
    expect(left(noProgress, practice)).toEqual([])
    expect(left(noProgress, final, sequential)).toEqual([])
    expect(left(noProgress, final, sampleCourse)).toEqual([])
  })
})

describe('the rule of a page', () => {
  const rule = { end: true, seconds: 20, checks: 'right' } as const
  const ruled = (course: Course): Course => ({
    ...course,
    modules: course.modules.map((module) => ({
      ...module,
      pages: module.pages.map((page) => (page.number === 2 ? { ...page, rule } : page)),
    })),
  })

  test('holds until the page is done, whatever the course asks for later', () => {
    expect(ruleOf(ruled(sequential), noProgress, 2)).toEqual(rule)
    expect(ruleOf(ruled(sequential), noProgress, 1)).toBeUndefined()
    expect(ruleOf(ruled(sequential), { ...noProgress, seen: [2] }, 2)).toBeUndefined()
    expect(ruleOf(withoutGates(ruled(sequential)), noProgress, 2)).toBeUndefined()
  })

  test.each([
    {
      visit: { ended: false, seconds: 0, checks: 2 },
      lacks: [{ kind: 'end' }, { kind: 'right', count: 2 }, { kind: 'time', seconds: 20 }],
    },
    { visit: { ended: true, seconds: 19, checks: 0 }, lacks: [{ kind: 'time', seconds: 1 }] },
    { visit: { ended: true, seconds: 20, checks: 1 }, lacks: [{ kind: 'right', count: 1 }] },
    { visit: { ended: false, seconds: 90, checks: 0 }, lacks: [{ kind: 'end' }] },
    { visit: { ended: true, seconds: 20, checks: 0 }, lacks: [] },
  ])('misses $lacks after $visit', ({ visit, lacks }) => {
    expect(lacksOf(rule, visit)).toEqual(lacks)
  })

  test('that asks for nothing misses nothing', () => {
    expect(lacksOf({}, { ended: false, seconds: 0, checks: 3 })).toEqual([])
  })
})
