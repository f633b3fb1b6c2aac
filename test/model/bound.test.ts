import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestState } from '../../src/model/bound.ts'
import type { Exam } from '../../src/model/course.ts'
import { drawItems } from '../../src/model/draw.ts'
import { longestClock, longestName, longestView, noProgress } from '../../src/model/progress.ts'
import type { ExamRecord, Progress, Sitting } from '../../src/model/progress.ts'
import type { Question } from '../../src/model/question.ts'
import { seededRandom, shuffled } from '../../src/model/random.ts'
import { reconcile } from '../../src/model/reconcile.ts'
import { packResponse } from '../../src/model/response.ts'
import type { Packed } from '../../src/model/response.ts'
import { encodeState } from '../../src/model/suspend.ts'
import { sampleCourse, sampleQuestions } from '../doubles/course.ts'
import { anyCourse, anySteps, pickResponse, play } from './arbitraries.ts'
import type { CourseWithQuestions } from './arbitraries.ts'

const statement = sampleQuestions[2] as Question & { kind: 'true-false' }

const counters = fc.record({
  stamp: fc.nat({ max: 4095 }),
  lineage: fc.nat({ max: 65_535 }),
  day: fc.nat({ max: 65_535 }),
})

const lengthOf = (progress: Progress): number =>
  encodeState({ progress, stamp: 0, lineage: 0, day: 0 }).length

describe('the longest state of a course', () => {
  test('is never exceeded, whatever the learner does', () => {
    fc.assert(
      fc.property(anyCourse, anySteps, counters, (parts, steps, rest) => {
        const longest = longestState(parts.course, parts.questions)
        const lengths = play(parts, steps).map(
          (progress) => encodeState({ progress, ...rest }).length,
        )
        expect(Math.max(...lengths)).toBeLessThanOrEqual(longest)
      }),
    )
  })

  test('is never exceeded by a learner who has done it all and is at the end of one more exam', () => {
    fc.assert(
      fc.property(anyCourse, fc.nat(), fc.nat(), (parts, seed, page) => {
        const { course, questions } = parts
        const longest = longestState(course, questions)
        for (const exam of course.exams) {
          const items = drawItems(exam, course.banks, { seed, avoid: [] })
          const answers = items.map((item) => longAnswer(questions, item))
          const sitting = fullSitting({ exam: exam.number, seed, items, answers })
          expect(lengthOf({ ...veteran(parts, page), sitting })).toBeLessThanOrEqual(longest)
        }
      }),
    )
  })

  test('has room for the highest question number, whichever questions are drawn', () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7, 1000]
    const questions = numbers.map((number) => ({ ...statement, number, id: `q-${number}` }))
    const items = questions.map(({ number, id, kind }) => ({
      number,
      id,
      kind,
      objective: 'name-zones',
      difficulty: 1,
    }))
    const banks = sampleCourse.banks.slice(0, 1).map((bank) => ({ ...bank, items }))
    const exams = sampleCourse.exams.slice(0, 1).map((exam) => ({ ...exam, draw: 7 }))
    const parts = { course: { ...sampleCourse, banks, exams }, questions }
    const drawn = [2, 3, 4, 5, 6, 7, 1000]
    const answers = drawn.map(() => 2)
    const sitting = fullSitting({ exam: 1, seed: 1, items: drawn, answers })
    expect(lengthOf({ ...veteran(parts, 4), sitting })).toBeLessThanOrEqual(
      longestState(parts.course, questions),
    )
  })

  test('is never exceeded by a learner who began with an earlier edition', () => {
    fc.assert(
      fc.property(anyCourse, anySteps, fc.nat({ max: 3 }), (parts, steps, dropped) => {
        const today = without(parts, dropped)
        const longest = longestState(today.course, today.questions)
        const lengths = play(parts, steps).map((reached) =>
          lengthOf(reconcile(today.course, reached)),
        )
        expect(Math.max(...lengths)).toBeLessThanOrEqual(longest)
      }),
    )
  })

  test('is shorter for a course with less to remember', () => {
    const banks = sampleCourse.banks.map((bank) => ({ ...bank, items: bank.items.slice(0, 1) }))
    const exams = sampleCourse.exams.map((exam) => ({ ...exam, draw: 1 }))
    const smaller = longestState({ ...sampleCourse, banks, exams }, sampleQuestions.slice(0, 1))
    expect(smaller).toBeLessThan(longestState(sampleCourse, sampleQuestions))
  })

  test('of a course with a hundred questions in its exam leaves most of the 4,096 characters free', () => {
    const questions = Array.from({ length: 600 }, (_, index) => ({
      ...(sampleQuestions[3] as (typeof sampleQuestions)[number]),
      number: index + 1,
    }))
    const exams = sampleCourse.exams.map((exam) => ({ ...exam, draw: 100 }))
    const course = { ...sampleCourse, exams }
    const items = questions.slice(0, 100).map(({ number }) => number)
    const answers = items.map(() => 4)
    const { seconds: _, ...sitting } = fullSitting({ exam: 1, seed: 1, items, answers })
    const { certificate: __, ...progress } = veteran({ course, questions }, 4)
    expect(lengthOf({ ...progress, flags: [], sitting })).toBeLessThan(1000)
    // A name of 64 letters of any script, a flag on every question, and how long each item was in view come on top.
    expect(longestState(course, questions)).toBeLessThan(4096 / 3)
  })

  test('of a course without exams or questions is that of its pages and of a certificate', () => {
    const reading = { ...sampleCourse, banks: [], exams: [] }
    const progress = { ...noProgress, place: 5, seen: [1, 2, 3, 4, 5], rated: true, certificate }
    expect(longestState(reading, [])).toBe(lengthOf(progress))
  })
})

/** A certificate with the longest name in a script beyond Latin. */
const certificate = {
  name: '山'.padEnd(longestName, '\uffff'),
  score: 9999,
  day: 60_000,
  code: 'ZZZZ-ZZZZ-ZZZZ',
}

/** A sitting at its end after all the time there is. */
function fullSitting(parts: Pick<Sitting, 'exam' | 'seed' | 'items' | 'answers'>): Sitting {
  const { items } = parts
  return {
    ...parts,
    attempt: 4001,
    position: items.length,
    settled: items.map((_, index) => index),
    seconds: items.map(() => longestView),
    spent: longestClock,
    limit: longestClock,
  }
}

/** A learner who has seen, checked, flagged and tried everything, thousands of times. */
function veteran({ course, questions }: CourseWithQuestions, page: number): Progress {
  const pages = course.modules.flatMap((module) => module.pages.map(({ number }) => number))
  const numbers = questions.map(({ number }) => number)
  const cards = course.decks.flatMap((deck) => deck.cards.map(({ number }) => number))
  const known = { box: 5, due: 15 }
  const recordOf = ({ noRepeat, draw, number }: Exam): ExamRecord => ({
    best: 9999,
    day: 60_000,
    tries: 4000,
    last: 2 ** 26 - 1,
    recent: Array.from({ length: noRepeat }, (_, attempt) =>
      shuffled(numbers, seededRandom(number + attempt))
        .slice(0, draw)
        .sort((a, b) => a - b),
    ),
  })
  return {
    place: pages[page % pages.length] ?? 0,
    seen: pages,
    questions: Object.fromEntries(numbers.map((number) => [number, known])),
    flags: numbers,
    cards: Object.fromEntries(cards.map((number) => [number, known])),
    rated: true,
    certificate,
    records: Object.fromEntries(course.exams.map((exam) => [exam.number, recordOf(exam)])),
    attempts: Array.from({ length: course.exams.length > 0 ? 20 : 0 }, () => ({
      exam: course.exams.at(-1)?.number ?? 0,
      attempt: 4000,
      score: 9999,
      day: 60_000,
    })),
  }
}

/** One of the longest answers to the question with this number. */
function longAnswer(questions: readonly Question[], number: number): Packed {
  const question = questions.find((other) => other.number === number)
  return question ? packResponse(pickResponse(question, 0)) : 0
}

/** The edition in which pages, questions and exams with the highest numbers are gone. */
function without({ course, questions }: CourseWithQuestions, count: number): CourseWithQuestions {
  const kept = questions.slice(0, Math.max(1, questions.length - count * 5))
  const numbers = new Set(kept.map(({ number }) => number))
  return {
    questions: kept,
    course: {
      ...course,
      modules: course.modules.map((module) => ({
        ...module,
        pages: module.pages.slice(0, Math.max(1, module.pages.length - count * 3)),
      })),
      banks: course.banks.map((bank) => ({
        ...bank,
        items: bank.items.filter(({ number }) => numbers.has(number)),
      })),
      exams: course.exams.slice(0, Math.max(0, course.exams.length - count)),
    },
  }
}
