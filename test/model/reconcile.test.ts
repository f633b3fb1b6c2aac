import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Course } from '../../src/model/course.ts'
import type { Progress } from '../../src/model/progress.ts'
import { reconcile } from '../../src/model/reconcile.ts'
import { statusOf } from '../../src/model/status.ts'
import { recorded, sampleCourse } from '../doubles/course.ts'
import { anyCourse, anySteps, play } from './arbitraries.ts'

const before: Progress = {
  place: 5,
  seen: [1, 3, 5],
  questions: { 1: { box: 3, due: 2210 }, 6: { box: 1, due: 2206 } },
  flags: [2, 6],
  cards: {},
  records: { 1: recorded({ best: 8000 }), 2: recorded({ best: 4000, tries: 2 }) },
  attempts: [
    { exam: 2, attempt: 1, score: 4000, day: 10 },
    { exam: 1, attempt: 1, score: 8000, day: 11 },
  ],
  rated: true,
  sitting: {
    exam: 1,
    attempt: 2,
    seed: 9,
    items: [6, 2, 5, 1],
    answers: [3, 3, 0, 2],
    position: 3,
    settled: [0, 2],
    seconds: [10, 20, 30, 40],
    spent: 100,
    limit: 600,
  },
}

/** The course without some pages, questions or exams. */
function edition(gone: {
  readonly pages?: readonly number[]
  readonly questions?: readonly number[]
  readonly exams?: readonly number[]
}): Course {
  const { pages = [], questions = [], exams = [] } = gone
  return {
    ...sampleCourse,
    modules: sampleCourse.modules.map((module) => ({
      ...module,
      pages: module.pages.filter(({ number }) => !pages.includes(number)),
    })),
    banks: sampleCourse.banks.map((bank) => ({
      ...bank,
      items: bank.items.filter(({ number }) => !questions.includes(number)),
    })),
    exams: sampleCourse.exams.filter(({ number }) => !exams.includes(number)),
  }
}

describe('progress after an update of the course', () => {
  test('is as it was when nothing was removed', () => {
    expect(reconcile(sampleCourse, before)).toEqual(before)
    fc.assert(
      fc.property(anyCourse, anySteps, (parts, steps) => {
        for (const progress of play(parts, steps)) {
          expect(reconcile(parts.course, progress)).toEqual(progress)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('forgets pages that are gone and begins at the first page if its place is gone', () => {
    const { place, seen } = reconcile(edition({ pages: [3, 5] }), before)
    expect({ place, seen }).toEqual({ place: 0, seen: [1] })
  })

  test('does not count a page that is gone as read', () => {
    const course = edition({ pages: [3, 5] })
    expect(statusOf(course, reconcile(course, before)).viewed).toBeCloseTo(1 / 3)
  })

  test('forgets what was known of questions that are gone, and their flags', () => {
    const { questions, flags } = reconcile(edition({ questions: [6] }), before)
    expect(questions).toEqual({ 1: { box: 3, due: 2210 } })
    expect(flags).toEqual([2])
  })

  test('forgets cards that are gone, and what was known of them', () => {
    const decks = [{ id: 'cards', title: '', cards: [{ number: 2 }, { number: 3 }] }]
    const known = { box: 2, due: 2207 }
    const progress = { ...before, cards: { 1: known, 2: known } }
    expect(reconcile({ ...sampleCourse, decks }, progress).cards).toEqual({ 2: known })
    expect(reconcile(sampleCourse, progress).cards).toEqual({})
  })

  test.each([
    { noRepeat: 0, draw: 4, recent: [] },
    { noRepeat: 1, draw: 4, recent: [[4, 5]] },
    {
      noRepeat: 2,
      draw: 4,
      recent: [
        [1, 2, 3],
        [4, 5],
      ],
    },
    {
      noRepeat: 5,
      draw: 4,
      recent: [
        [1, 2, 3],
        [4, 5],
      ],
    },
    {
      noRepeat: 2,
      draw: 2,
      recent: [
        [1, 2],
        [4, 5],
      ],
    },
  ])(
    'keeps of the latest draws what $noRepeat attempts at $draw questions need, without those that are gone',
    ({ noRepeat, draw, recent }) => {
      const course = edition({ questions: [6] })
      const exams = course.exams.map((exam) => ({ ...exam, noRepeat, draw }))
      const record = recorded({
        best: 8000,
        recent: [
          [1, 2, 3],
          [4, 5, 6],
        ],
      })
      const { records } = reconcile({ ...course, exams }, { ...before, records: { 1: record } })
      expect(records).toEqual({ 1: { ...record, recent } })
    },
  )

  test('keeps the certificate and that the course was rated, whatever is gone', () => {
    const certificate = { name: 'Ann', score: 8000, day: 11, code: 'AB12-CD34-EF56' }
    const course = edition({ pages: [1], questions: [1], exams: [1] })
    expect(reconcile(course, { ...before, certificate })).toMatchObject({
      certificate,
      rated: true,
    })
  })

  test('forgets the records and attempts of an exam that is gone, and no others', () => {
    const { records, attempts } = reconcile(edition({ exams: [2] }), before)
    expect(records).toEqual({ 1: recorded({ best: 8000 }) })
    expect(attempts).toEqual([{ exam: 1, attempt: 1, score: 8000, day: 11 }])
  })

  test('goes on with the exam under way without the questions that are gone', () => {
    expect(reconcile(edition({ questions: [6] }), before).sitting).toEqual({
      exam: 1,
      attempt: 2,
      seed: 9,
      items: [2, 5, 1],
      answers: [3, 0, 2],
      position: 2,
      settled: [1],
      seconds: [20, 30, 40],
      spent: 100,
      limit: 600,
    })
  })

  test('stays in the review before handing in when a question goes', () => {
    const review = { ...before.sitting, position: 4 } as Progress['sitting'] & {}
    const { sitting } = reconcile(edition({ questions: [2] }), { ...before, sitting: review })
    expect(sitting?.position).toBe(sitting?.items.length)
  })

  test.each([
    { what: 'its exam', gone: { exams: [1] } },
    { what: 'all of its questions', gone: { questions: [1, 2, 5, 6] } },
  ])('has no exam under way when $what is gone', ({ gone }) => {
    expect(reconcile(edition(gone), before)).not.toHaveProperty('sitting')
  })
})
