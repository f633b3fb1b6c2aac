import { expect, test } from 'vitest'
import { statusOf } from '../../src/model/status.ts'
import { apply } from '../../src/model/apply.ts'
import { noProgress } from '../../src/model/progress.ts'
import { withPassMark } from '../../src/model/with-pass-mark.ts'
import { examStarted, sampleCourse, submitted } from '../doubles/course.ts'

const passes = (course: typeof sampleCourse): readonly number[] =>
  course.exams.map(({ pass }) => pass)

test.each([80, 66.67, 0, 100])('a pass mark of %d counts for the graded exam alone', (pass) => {
  const course = withPassMark(sampleCourse, pass)
  expect(passes(course)).toEqual([pass, 50])
  expect({ ...course, exams: [] }).toEqual({ ...sampleCourse, exams: [] })
})

test('without a pass mark of the host the course is as its author made it', () => {
  expect(withPassMark(sampleCourse, undefined)).toBe(sampleCourse)
})

test('the course itself stays as it is', () => {
  const before = passes(sampleCourse)
  withPassMark(sampleCourse, 99)
  expect(passes(sampleCourse)).toEqual(before)
})

test.each([
  { pass: 75, standing: 'passed' },
  { pass: 75.01, standing: 'incomplete' },
])('a score of 75 at $pass is $standing', ({ pass, standing }) => {
  const progress = apply(apply(noProgress, examStarted), submitted(75))
  expect(statusOf(withPassMark(sampleCourse, pass), progress).standing).toBe(standing)
})
