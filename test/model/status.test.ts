import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply } from '../../src/model/apply.ts'
import { noProgress } from '../../src/model/progress.ts'
import type { Progress } from '../../src/model/progress.ts'
import { scoreOf } from '../../src/model/score.ts'
import {
  completionOf,
  gradedExam,
  higherStanding,
  isExamPassed,
  standings,
  statusOf,
} from '../../src/model/status.ts'
import { recorded, sampleCourse, submitted } from '../doubles/course.ts'
import { anyCourse, anySteps, play } from './arbitraries.ts'

const after = (...percents: readonly number[]): Progress =>
  percents.reduce((progress, percent) => apply(progress, submitted(percent)), noProgress)

describe('the status of a course with a graded exam', () => {
  test.each([
    { scores: [], standing: 'incomplete', score: undefined },
    { scores: [0], standing: 'incomplete', score: 0 },
    { scores: [69], standing: 'incomplete', score: 69 },
    { scores: [69.99], standing: 'incomplete', score: 69.99 },
    { scores: [70], standing: 'passed', score: 70 },
    { scores: [100], standing: 'passed', score: 100 },
    { scores: [80, 20], standing: 'passed', score: 80 },
    { scores: [20, 80], standing: 'passed', score: 80 },
    { scores: [20, 40, 30], standing: 'incomplete', score: 40 },
  ])('after $scores percent at a pass mark of 70 is $standing', ({ scores, standing, score }) => {
    const status = statusOf(sampleCourse, after(...scores))
    const views = { viewed: 0, modules: { 1: 0, 2: 0 } }
    expect(status).toEqual({ standing, ...views, ...(score !== undefined && { score }) })
  })

  test('is failed below the pass mark if the course wants that', () => {
    const course = { ...sampleCourse, belowPass: 'failed' as const }
    expect(statusOf(course, noProgress).standing).toBe('incomplete')
    expect(statusOf(course, after(69.99)).standing).toBe('failed')
    expect(statusOf(course, after(69.99, 70)).standing).toBe('passed')
  })

  test('does not change by a worse retake', () => {
    expect(statusOf(sampleCourse, after(85, 10))).toEqual(statusOf(sampleCourse, after(85)))
  })

  test('does not change by another exam', () => {
    const practice = { ...submitted(100), exam: 2 } as ReturnType<typeof submitted>
    expect(statusOf(sampleCourse, apply(noProgress, practice)).standing).toBe('incomplete')
  })

  test('is not passed by reading every page', () => {
    const seen = [1, 2, 3, 4, 5]
    expect(statusOf(sampleCourse, { ...noProgress, seen })).toEqual({
      standing: 'incomplete',
      viewed: 1,
      modules: { 1: 1, 2: 1 },
    })
  })

  test.each([
    { right: 69, of: 100, standing: 'incomplete' },
    { right: 70, of: 100, standing: 'passed' },
    { right: 2, of: 3, standing: 'incomplete' },
    { right: 7, of: 10, standing: 'passed' },
    { right: 76, of: 109, standing: 'incomplete' },
  ])('with $right of $of right is $standing: nothing is rounded up', (row) => {
    const { right, of, standing } = row
    const credits = Array.from({ length: of }, (_, index) => (index < right ? 1 : 0))
    const progress = { ...noProgress, records: { 1: recorded({ best: scoreOf(credits) }) } }
    expect(statusOf(sampleCourse, progress).standing).toBe(standing)
  })
})

describe('the status of a course without a graded exam', () => {
  const reading = { ...sampleCourse, exams: sampleCourse.exams.slice(1) }

  test.each([
    { seen: [], standing: 'incomplete', viewed: 0, modules: { 1: 0, 2: 0 } },
    { seen: [1, 2, 3, 4], standing: 'incomplete', viewed: 0.8, modules: { 1: 1, 2: 0.5 } },
    { seen: [1, 2, 3, 4, 9], standing: 'incomplete', viewed: 0.8, modules: { 1: 1, 2: 0.5 } },
    { seen: [1, 2, 3, 4, 5], standing: 'completed', viewed: 1, modules: { 1: 1, 2: 1 } },
  ])('after pages $seen is $standing', ({ seen, ...status }) => {
    expect(gradedExam(reading)).toBeUndefined()
    expect(statusOf(reading, { ...noProgress, seen })).toEqual(status)
  })
})

describe('the status of a course that wants its pages done', () => {
  const some = [1, 2]
  const all = [1, 2, 3, 4, 5]

  test.each([
    { completion: 'viewed', seen: some, scores: [], standing: 'incomplete' },
    { completion: 'viewed', seen: some, scores: [40], standing: 'incomplete', score: 40 },
    { completion: 'viewed', seen: some, scores: [80], standing: 'incomplete', score: 80 },
    { completion: 'viewed', seen: all, scores: [], standing: 'completed' },
    { completion: 'viewed', seen: all, scores: [40], standing: 'completed', score: 40 },
    { completion: 'viewed', seen: all, scores: [40, 80], standing: 'passed', score: 80 },
    { completion: 'both', seen: some, scores: [], standing: 'incomplete' },
    { completion: 'both', seen: some, scores: [40], standing: 'incomplete', score: 40 },
    { completion: 'both', seen: some, scores: [80], standing: 'incomplete', score: 80 },
    { completion: 'both', seen: all, scores: [], standing: 'incomplete' },
    { completion: 'both', seen: all, scores: [40], standing: 'incomplete', score: 40 },
    { completion: 'both', seen: all, scores: [40, 80], standing: 'passed', score: 80 },
  ] as const)('$completion: after pages $seen and $scores percent is $standing', (row) => {
    const { completion, seen, scores, standing, ...score } = row
    const status = statusOf({ ...sampleCourse, completion }, { ...after(...scores), seen })
    expect(status).toMatchObject({ standing, ...score })
  })

  test('says failed only when all pages are done, because a pass with pages left would take it back', () => {
    const course = { ...sampleCourse, completion: 'both', belowPass: 'failed' } as const
    expect(statusOf(course, { ...after(40), seen: some }).standing).toBe('incomplete')
    expect(statusOf(course, { ...after(40), seen: all }).standing).toBe('failed')
    expect(statusOf(course, { ...after(40, 80), seen: all }).standing).toBe('passed')
  })

  test('knows a pass that waits for pages', () => {
    const course = { ...sampleCourse, completion: 'both' } as const
    const passes = (...scores: readonly number[]): boolean =>
      isExamPassed(course, statusOf(course, after(...scores)))
    expect([passes(), passes(69.99), passes(70), passes(70, 10)]).toEqual([
      false,
      false,
      true,
      true,
    ])
  })

  test.each(['viewed', 'both'] as const)(
    '%s: in a unit without pages, the exam alone decides',
    (completion) => {
      const modules = sampleCourse.modules.map((module) => ({ ...module, pages: [] }))
      const unit = { ...sampleCourse, modules, completion }
      expect(completionOf(unit)).toBe('passed')
      expect(statusOf(unit, noProgress).standing).toBe('incomplete')
      expect(statusOf(unit, after(80)).standing).toBe('passed')
    },
  )
})

describe('any status', () => {
  test('never goes down, whatever the learner does', () => {
    fc.assert(
      fc.property(anyCourse, anySteps, (parts, steps) => {
        const reached = play(parts, steps).map((progress) => statusOf(parts.course, progress))
        for (const [index, status] of reached.slice(1).entries()) {
          const before = reached[index] ?? status
          expect(standings.indexOf(status.standing)).toBeGreaterThanOrEqual(
            standings.indexOf(before.standing),
          )
          expect(status.viewed).toBeGreaterThanOrEqual(before.viewed)
          expect(status.score ?? -1).toBeGreaterThanOrEqual(before.score ?? -1)
        }
      }),
    )
  })

  test('has a score that SCORM takes: 0 to 100, at most two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (best) => {
        const { score } = statusOf(sampleCourse, {
          ...noProgress,
          records: { 1: recorded({ best }) },
        })
        expect(String(score)).toMatch(/^(100|\d{1,2}(\.\d{1,2})?)$/)
      }),
      { numRuns: 2000 },
    )
  })

  test('compares standings by rank, either way round', () => {
    for (const [low, a] of standings.entries()) {
      for (const b of standings.slice(low)) {
        expect([higherStanding(a, b), higherStanding(b, a)]).toEqual([b, b])
      }
    }
  })
})
