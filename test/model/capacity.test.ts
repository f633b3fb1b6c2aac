import { describe, expect, test } from 'vitest'
import { longestState, statePartSizes } from '../../src/model/bound.ts'
import type { Course, Exam } from '../../src/model/course.ts'
import { drawItems } from '../../src/model/draw.ts'
import { boxes, intervalOf } from '../../src/model/memory.ts'
import type { Memory } from '../../src/model/memory.ts'
import { keptAttempts, longestView, noProgress } from '../../src/model/progress.ts'
import type { Progress, Sitting } from '../../src/model/progress.ts'
import type { Question } from '../../src/model/question.ts'
import { hashNumbers } from '../../src/model/random.ts'
import { decodeState, encodeState } from '../../src/model/suspend.ts'
import { plainExam, recorded, sampleCourse } from '../doubles/course.ts'

/** What every course of the size that is aimed at must keep to. */
const target = 2000

const day = 2206
const count = (length: number): number[] => Array.from({ length }, (_, index) => index + 1)

const questions = count(1000).map((number): Question => ({
  kind: 'choice',
  number,
  id: `question-${number}`,
  stem: '',
  options: count(number % 2 === 0 ? 4 : 5).map((option) => ({ number: option, text: '' })),
  key: 1,
  rationale: '',
  references: [],
}))

const exams = [1, 2].map((number): Exam => ({
  ...plainExam,
  number,
  id: `exam-${number}`,
  title: '',
  draw: 100,
  pass: 70,
  graded: number === 1,
  shuffle: true,
  blueprint: [],
  timeLimit: 120,
}))

/** 40 pages, 1,000 questions, two exams of 100 and 300 flash cards. */
const course: Course = {
  ...sampleCourse,
  modules: sampleCourse.modules.slice(0, 1).map((module) => ({
    ...module,
    pages: count(40).map((number) => ({ number, title: '', objectives: [] })),
  })),
  banks: [
    {
      number: 1,
      id: 'bank',
      title: '',
      items: questions.map(({ number, id, kind }) => ({
        number,
        id,
        kind,
        objective: 'name-zones',
        difficulty: 1,
      })),
    },
  ],
  exams,
  decks: [{ id: 'cards', title: '', cards: count(300).map((number) => ({ number })) }],
}

/** Every box and every day that something in it may be due. */
const memories = (length: number): Record<number, Memory> =>
  Object.fromEntries(
    count(length).map((number) => {
      const box = (hashNumbers(1, number) % boxes) + 1
      return [number, { box, due: day + (hashNumbers(2, number) % (intervalOf(box) + 1)) }]
    }),
  )

/** All questions of the exam answered, timed and final, at the review before handing in. */
function sittingOf(exam: Exam, seed: number): Sitting {
  const items = drawItems(exam, course.banks, { seed, avoid: [] })
  return {
    exam: exam.number,
    attempt: 11,
    seed,
    items,
    answers: items.map((item) => (hashNumbers(seed, item) % (item % 2 === 0 ? 4 : 5)) + 1),
    position: items.length,
    settled: items.map((_, index) => index),
    seconds: items.map((item) => hashNumbers(seed, item) % (longestView + 1)),
    spent: 7100,
    limit: 10_800,
  }
}

/** A learner in the middle of this exam who has read, answered, flagged and turned everything. */
function learnerIn(exam: Exam, seed: number): Progress {
  return {
    ...noProgress,
    place: 40,
    seen: count(40),
    questions: memories(1000),
    flags: count(1000),
    cards: memories(300),
    records: Object.fromEntries(
      exams.map(({ number }) => [
        number,
        recorded({ best: 8300, day, tries: 10, last: day * 1440 }),
      ]),
    ),
    attempts: count(keptAttempts).map((attempt) => ({
      exam: (attempt % 2) + 1,
      attempt: Math.ceil(attempt / 2),
      score: attempt * 400,
      day: 2100 + attempt,
    })),
    certificate: { name: 'Florence Nightingale', score: 8300, day, code: 'AB12-CD34-EF56' },
    rated: true,
    sitting: sittingOf(exam, seed),
  }
}

describe('a course with 1,000 questions, two exams of 100 and 300 flash cards', () => {
  const cases = exams.flatMap((exam) => [1, 77, 0xffffffff].map((seed) => ({ exam, seed })))

  test.each(cases)(
    'takes at most 2,000 characters in the middle of exam $exam.number, drawn by $seed',
    ({ exam, seed }) => {
      const saved = { progress: learnerIn(exam, seed), stamp: 1, lineage: 1, day }
      const state = encodeState(saved)
      expect(state.length).toBeLessThanOrEqual(target)
      expect(decodeState(state)).toEqual(saved)
    },
  )

  test('leaves half of the 4,096 characters of SCORM 1.2 free in the worst case', () => {
    const longest = longestState(course, questions)
    expect(longest).toBeLessThanOrEqual(4096 / 2)
    for (const { exam, seed } of cases) {
      const progress = learnerIn(exam, seed)
      expect(encodeState({ progress, stamp: 1, lineage: 1, day }).length).toBeLessThan(longest)
    }
  })

  test('spends most of it on what is known of the questions', () => {
    const parts = statePartSizes(course, questions)
    expect(parts.map(([part]) => part)).toEqual([
      'practice of 1000 questions',
      'the largest exam under way',
      'flash cards',
      'attempts kept for no_repeat',
    ])
  })
})
