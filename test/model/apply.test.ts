import { describe, expect, test } from 'vitest'
import { apply } from '../../src/model/apply.ts'
import type { ExamClock, ItemMark, LearningEvent } from '../../src/model/event.ts'
import {
  keptAttempts,
  longestClock,
  longestView,
  noProgress,
  recordOf,
} from '../../src/model/progress.ts'
import type { Progress } from '../../src/model/progress.ts'
import {
  answered,
  examStarted,
  moved,
  noTime,
  recorded,
  submitted,
  viewed,
} from '../doubles/course.ts'

const after = (...events: readonly LearningEvent[]): Progress => events.reduce(apply, noProgress)

describe('progress', () => {
  test('remembers the pages seen once each, ascending, and the last as the place', () => {
    const { place, seen } = after(viewed(4), viewed(1), viewed(4), viewed(2))
    expect({ place, seen }).toEqual({ place: 2, seen: [1, 2, 4] })
  })

  test('remembers how each check was answered last', () => {
    const check = (correct: boolean): LearningEvent => ({
      type: 'check-answered',
      mark: {
        question: 3,
        response: { kind: 'true-false', value: correct },
        key: { kind: 'true-false', value: true },
        credit: correct ? 1 : 0,
      },
      time: Date.UTC(2026, 0, 15),
    })
    expect(after(check(false)).questions).toEqual({ 3: { box: 1, due: 2206 } })
    expect(after(check(false), check(true)).questions).toEqual({ 3: { box: 2, due: 2207 } })
    expect(after(check(true), check(false)).questions).toEqual({ 3: { box: 1, due: 2206 } })
  })

  test('holds a new exam with every question open', () => {
    expect(after(examStarted).sitting).toEqual({
      exam: 1,
      attempt: 1,
      seed: 7,
      items: [1, 2, 3, 4],
      answers: [0, 0, 0, 0],
      position: 0,
      settled: [],
      spent: 0,
      limit: 0,
    })
  })

  test('holds answers, changed answers and withdrawn answers of the exam under way', () => {
    const withdrawn: LearningEvent = {
      type: 'exam-answered',
      index: 0,
      response: undefined,
      clock: noTime,
    }
    const changed: LearningEvent = {
      type: 'exam-answered',
      index: 2,
      response: { kind: 'true-false', value: false },
      clock: noTime,
    }
    const { sitting } = after(examStarted, answered(0), answered(2), changed, withdrawn)
    expect(sitting?.answers).toEqual([0, 0, 2, 0])
  })

  test('ignores answers and moves when no exam is under way', () => {
    expect(after(answered(0), moved(3))).toEqual(noProgress)
  })

  test('closes the exam that was handed in and counts the try', () => {
    const progress = after(examStarted, submitted(40), examStarted, submitted(90))
    expect(progress).not.toHaveProperty('sitting')
    expect(progress.records).toEqual({
      1: recorded({ best: 9000, day: 2206, tries: 2, last: 2206 * 1440 }),
    })
    expect(progress.attempts.map(({ attempt, score }) => [attempt, score])).toEqual([
      [1, 4000],
      [2, 9000],
    ])
  })

  test('numbers the next attempt on from the tries', () => {
    expect(after(examStarted, submitted(40), examStarted).sitting?.attempt).toBe(2)
  })

  test('keeps the best score and the count when single attempts are forgotten', () => {
    const tries = Array.from({ length: keptAttempts + 5 }, (_, index) => submitted(100 - index))
    const progress = after(...tries)
    expect(recordOf(progress, 1)).toEqual(
      recorded({ best: 10_000, day: 2206, tries: keptAttempts + 5, last: 2206 * 1440 }),
    )
    expect(progress.attempts).toHaveLength(keptAttempts)
    expect(progress.attempts.at(-1)?.attempt).toBe(keptAttempts + 5)
  })

  test('of an exam never tried is zero', () => {
    expect(recordOf(noProgress, 1)).toEqual({ best: 0, day: 0, tries: 0, last: 0, recent: [] })
  })
})

describe('what the learner knows', () => {
  const time = Date.UTC(2026, 0, 15)
  const card = (known: boolean, at = time): LearningEvent => ({
    type: 'card-answered',
    card: 7,
    known,
    time: at,
  })
  const check = (credit?: number): LearningEvent => ({
    type: 'check-answered',
    mark: {
      question: 3,
      response: { kind: 'true-false', value: true },
      key: { kind: 'true-false', value: true },
      ...(credit !== undefined && { credit }),
    },
    time,
  })

  test('of a flash card goes up and down its boxes', () => {
    expect(after(card(true)).cards).toEqual({ 7: { box: 2, due: 2207 } })
    expect(after(card(true), card(true, time + 86_400_000)).cards).toEqual({
      7: { box: 3, due: 2210 },
    })
    expect(after(card(true), card(false)).cards).toEqual({ 7: { box: 1, due: 2206 } })
  })

  test('of a card and of a question with the same number are two things', () => {
    const check3 = { ...card(true), card: 3 } as LearningEvent
    const { questions, cards } = after(check(0), check3)
    expect([questions, cards]).toEqual([{ 3: { box: 1, due: 2206 } }, { 3: { box: 2, due: 2207 } }])
  })

  test.each([
    { what: 'full', credit: 1, box: 2 },
    { what: 'part of the', credit: 0.75, box: 1 },
    { what: 'no', credit: 0, box: 1 },
  ])('is box $box after $what credit', ({ credit, box }) => {
    expect(after(check(credit)).questions[3]?.box).toBe(box)
  })

  test('does not change by a survey, where nothing is right or wrong', () => {
    expect(after(check())).toEqual(noProgress)
  })
})

describe('flags', () => {
  const flag = (question: number, flagged = true): LearningEvent => ({
    type: 'question-flagged',
    question,
    flagged,
  })

  test('are put on once each, ascending, and taken off again', () => {
    expect(after(flag(9), flag(2), flag(9)).flags).toEqual([2, 9])
    expect(after(flag(9), flag(2), flag(9, false)).flags).toEqual([2])
    expect(after(flag(9, false)).flags).toEqual([])
  })

  test('stay when the question is answered and when an exam is handed in', () => {
    expect(after(flag(2), examStarted, answered(1), submitted(50)).flags).toEqual([2])
  })
})

describe('an exam handed in', () => {
  const marks: readonly ItemMark[] = [1, 2, 3].map((question) => ({
    question,
    response: undefined,
    key: { kind: 'choice', option: 1 },
    ...(question < 3 && { credit: question - 1 }),
  }))
  const handedIn = (parts: object, time?: number): LearningEvent => ({
    ...submitted(50, time),
    ...parts,
  })
  const begun = (...items: readonly number[]): LearningEvent =>
    ({ ...examStarted, items }) as LearningEvent

  test('that shows what was right teaches practice which questions were missed', () => {
    expect(after(examStarted, handedIn({ marks, reveals: true })).questions).toEqual({
      1: { box: 1, due: 2206 },
      2: { box: 2, due: 2207 },
    })
  })

  test('that shows nothing gives nothing away in practice either', () => {
    expect(after(examStarted, handedIn({ marks, reveals: false })).questions).toEqual({})
  })

  test('is remembered with its minute, and its best score with the day it was first reached', () => {
    const day = 86_400_000
    const first = Date.UTC(2026, 0, 15, 9, 30, 59)
    const progress = after(
      examStarted,
      handedIn({ score: 8000 }, first),
      examStarted,
      handedIn({ score: 8000 }, first + day),
      examStarted,
      handedIn({ score: 2000 }, first + 2 * day),
    )
    expect(progress.records[1]).toEqual(
      recorded({ best: 8000, day: 2206, tries: 3, last: 2208 * 1440 + 9 * 60 + 30 }),
    )
  })

  test('of 0 percent has the day of its first attempt', () => {
    const progress = after(examStarted, submitted(0))
    expect(progress.records[1]).toMatchObject({ best: 0, day: 2206, tries: 1 })
  })

  test.each([
    { noRepeat: 0, recent: [] },
    { noRepeat: 1, recent: [[5, 6]] },
    {
      noRepeat: 2,
      recent: [
        [3, 4],
        [5, 6],
      ],
    },
    {
      noRepeat: 3,
      recent: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    },
    {
      noRepeat: 5,
      recent: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    },
  ])('keeps the draws of the latest $noRepeat attempts, each ascending', ({ noRepeat, recent }) => {
    const handed = handedIn({ noRepeat })
    const progress = after(begun(2, 1), handed, begun(3, 4), handed, begun(6, 5), handed)
    expect(progress.records[1]?.recent).toEqual(recent)
  })

  test('keeps fewer draws once the exam looks back at fewer', () => {
    const progress = after(
      begun(1),
      handedIn({ noRepeat: 3 }),
      begun(2),
      handedIn({ noRepeat: 3 }),
      begun(3),
      handedIn({ noRepeat: 1 }),
    )
    expect(progress.records[1]?.recent).toEqual([[3]])
  })

  test('keeps no draws once the exam looks back at none', () => {
    const progress = after(begun(1), handedIn({ noRepeat: 3 }), begun(2), handedIn({ noRepeat: 0 }))
    expect(progress.records[1]?.recent).toEqual([])
  })

  test('leaves the records of other exams alone', () => {
    const other = { 2: recorded({ best: 100, recent: [[1]] }) }
    const start = { ...noProgress, records: other }
    const progress = [examStarted, submitted(90)].reduce(apply, start)
    expect(progress.records).toMatchObject(other)
  })
})

describe('the clock of an exam', () => {
  const clock = (spent: number, inView: number): ExamClock => ({ spent, inView })
  const timed = (spent: number, inView: number): LearningEvent => ({
    type: 'exam-timed',
    clock: clock(spent, inView),
  })
  const movedTo = (position: number, at: ExamClock): LearningEvent => ({
    type: 'exam-moved',
    position,
    clock: at,
  })
  const timesOf = (...events: readonly LearningEvent[]): unknown => {
    const { spent, seconds } = after(examStarted, ...events).sitting ?? {}
    return { spent, seconds }
  }

  test('begins with the time that the learner has', () => {
    const start = { ...examStarted, limit: 5400 } as LearningEvent
    expect(after(start).sitting).toMatchObject({ spent: 0, limit: 5400 })
    expect(after(start, timed(60, 60)).sitting).toMatchObject({ spent: 60, limit: 5400 })
  })

  test('is not known of any item before time has passed', () => {
    expect(after(examStarted, timed(0, 0)).sitting).not.toHaveProperty('seconds')
  })

  test('belongs to the item that was in view until the learner moved', () => {
    expect(timesOf(movedTo(2, clock(20, 20)), movedTo(0, clock(50, 30)))).toEqual({
      spent: 50,
      seconds: [20, 0, 30, 0],
    })
  })

  test('goes on where an item had it when the learner comes back to it', () => {
    expect(
      timesOf(movedTo(1, clock(20, 20)), movedTo(0, clock(25, 5)), movedTo(1, clock(35, 30))),
    ).toEqual({ spent: 35, seconds: [30, 5, 0, 0] })
  })

  test('belongs to the item in view though another one is answered or settled', () => {
    const answer = { ...answered(3), clock: clock(9, 9) } as LearningEvent
    expect(timesOf(answer)).toEqual({ spent: 9, seconds: [9, 0, 0, 0] })
    const settle: LearningEvent = { type: 'exam-settled', index: 3, clock: clock(9, 9) }
    expect(timesOf(settle)).toEqual({ spent: 9, seconds: [9, 0, 0, 0] })
  })

  test('belongs to no item in the review before handing in, but runs', () => {
    expect(timesOf(movedTo(4, clock(20, 20)), timed(80, 60))).toEqual({
      spent: 80,
      seconds: [20, 0, 0, 0],
    })
  })

  test('never runs backwards', () => {
    expect(timesOf(timed(50, 50), timed(40, 30), timed(0, 0), timed(-5, -5))).toEqual({
      spent: 50,
      seconds: [50, 0, 0, 0],
    })
  })

  test('stops at the most that is kept', () => {
    expect(timesOf(timed(1e9, 1e9))).toEqual({
      spent: longestClock,
      seconds: [longestView, 0, 0, 0],
    })
  })

  test('changes nothing but itself, and nothing when no exam is under way', () => {
    const before = after(examStarted, answered(1))
    const { spent: _, seconds: __, ...rest } = apply(before, timed(9, 9)).sitting ?? {}
    const { spent: ___, ...restBefore } = before.sitting ?? {}
    expect(rest).toEqual(restBefore)
    expect(after(timed(9, 9))).toEqual(noProgress)
  })

  test('begins anew with the next attempt', () => {
    const { sitting } = after(examStarted, timed(50, 50), submitted(40), examStarted)
    expect(sitting).toMatchObject({ attempt: 2, spent: 0, settled: [] })
    expect(sitting).not.toHaveProperty('seconds')
  })
})

describe('answers that were checked', () => {
  const settle = (index: number): LearningEvent => ({ type: 'exam-settled', index, clock: noTime })

  test('are settled once each, ascending', () => {
    expect(after(examStarted, settle(2), settle(0), settle(2)).sitting?.settled).toEqual([0, 2])
  })

  test('keep what was answered', () => {
    const { sitting } = after(examStarted, answered(2), settle(2))
    expect(sitting?.answers).toEqual([0, 0, 1, 0])
  })

  test('are final: they neither change nor go', () => {
    const { sitting } = after(examStarted, answered(2), settle(2), {
      type: 'exam-answered',
      index: 2,
      response: undefined,
      clock: { spent: 9, inView: 9 },
    })
    expect(sitting).toMatchObject({ answers: [0, 0, 1, 0], settled: [2], spent: 9 })
    expect(after(examStarted, settle(2), answered(1)).sitting?.answers).toEqual([0, 1, 0, 0])
  })

  test('are none when no exam is under way', () => {
    expect(after(settle(0))).toEqual(noProgress)
  })
})

describe('the end of a course', () => {
  const issued: LearningEvent = {
    type: 'certificate-issued',
    name: 'Florence Nightingale',
    score: 8333,
    day: 2206,
    code: 'AB12-CD34-EF56',
    time: Date.UTC(2026, 0, 20),
  }

  test('has a certificate as it was given, which a later attempt does not change', () => {
    const certificate = {
      name: 'Florence Nightingale',
      score: 8333,
      day: 2206,
      code: 'AB12-CD34-EF56',
    }
    expect(after(issued)).toEqual({ ...noProgress, certificate })
    expect(after(issued, examStarted, submitted(100)).certificate).toEqual(certificate)
  })

  test('remembers that the course was rated, and neither stars nor words', () => {
    const rated: LearningEvent = { type: 'course-rated', rating: 4, comment: 'Long.' }
    expect(after(rated)).toEqual({ ...noProgress, rated: true })
  })
})
