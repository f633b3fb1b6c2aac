import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LearningEvent } from '../../../src/model/event.ts'
import { answered, examStarted, noTime, submitted, viewed } from '../../doubles/course.ts'
import { checked, log, marked, visit } from './scorm12/learner.ts'

const started: LearningEvent = { type: 'session-started', resumed: false }

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

type Learner = Awaited<ReturnType<typeof visit>>

const commits = ({ strict }: Learner): number => log(strict, 'LMSCommit').length

/** What the learner does again and again, with the number of the turn. */
type Habit = (turn: number) => LearningEvent

const elsewhere: Readonly<Record<string, Habit>> = {
  'reads pages': (turn) => viewed((turn % 5) + 1),
  'answers practice': (turn) => checked(marked((turn % 6) + 1)),
  'turns flash cards': (turn) => ({ type: 'card-answered', card: turn, known: true, time: turn }),
  'flags questions': (turn) => ({
    type: 'question-flagged',
    question: (turn % 6) + 1,
    flagged: turn % 2 === 0,
  }),
}

const inExams: Readonly<Record<string, Habit>> = {
  'answers questions': (turn) => answered(turn % 4),
  'has answers checked': (turn) => ({ type: 'exam-settled', index: turn % 4, clock: noTime }),
  'moves between questions': (turn) => ({
    type: 'exam-moved',
    position: turn % 4,
    clock: noTime,
  }),
  'lets time pass': (turn) => ({ type: 'exam-timed', clock: { spent: turn, inView: turn } }),
}

describe('a learner who', () => {
  test.each([
    ...Object.entries(elsewhere).map(([what, habit]) => ({ what, habit, gap: 30 })),
    ...Object.entries(inExams).map(([what, habit]) => ({ what, habit, gap: 15 })),
  ])('$what every second causes a commit each $gap seconds', async ({ habit, gap }) => {
    const learner = await visit({ interactions: 'all' })
    learner.does(started, ...(gap === 15 ? [examStarted] : []))
    const begun = commits(learner)
    for (let turn = 0; turn < 120; turn++) {
      learner.does(habit(turn))
      await vi.advanceTimersByTimeAsync(1000)
    }
    // Practice with a record of every answer takes two commits where one would carry too many values.
    const extra = log(learner.strict, 'LMSSetValue').some((call) => call.includes('interactions'))
    const most = (120 / gap) * (extra ? 2 : 1)
    expect(commits(learner) - begun).toBeGreaterThanOrEqual(120 / gap)
    expect(commits(learner) - begun).toBeLessThanOrEqual(most)
  })

  test.each([
    { gap: 60, turns: { reading: 2, exam: 8 } },
    { gap: 10, turns: { reading: 12, exam: 12 } },
  ])('reads or sits an exam with a least gap of $gap seconds', async ({ gap, turns }) => {
    for (const { events, expected } of [
      { events: [started], expected: turns.reading },
      { events: [started, examStarted], expected: turns.exam },
    ]) {
      const learner = await visit({ commitGap: gap })
      learner.does(...events)
      const begun = commits(learner)
      for (let turn = 0; turn < 120; turn++) {
        learner.does(events.length > 1 ? answered(turn % 4) : viewed((turn % 5) + 1))
        await vi.advanceTimersByTimeAsync(1000)
      }
      expect(commits(learner) - begun).toBe(expected)
    }
  })

  test.each(Object.entries({ ...elsewhere, ...inExams }))(
    '%s once and then nothing causes one commit',
    async (_what, habit) => {
      const learner = await visit()
      learner.does(started, examStarted)
      const begun = commits(learner)
      learner.does(habit(1))
      await vi.advanceTimersByTimeAsync(3_600_000)
      expect(commits(learner) - begun).toBe(1)
    },
  )

  test('goes on with an exam after reading is kept at the pace of exams', async () => {
    const learner = await visit()
    learner.does(started, examStarted, viewed(1))
    const begun = commits(learner)
    learner.does(answered(0))
    await vi.advanceTimersByTimeAsync(15_000)
    expect(commits(learner) - begun).toBe(1)
  })

  test.each<{ what: string; act: (learner: Learner) => void }>([
    { what: 'begins an exam', act: ({ does }) => does(examStarted) },
    { what: 'hands in', act: ({ does }) => does(submitted(80)) },
    {
      what: 'rates the course',
      act: ({ does }) => does({ type: 'course-rated', rating: 4, comment: '' }),
    },
    {
      what: 'gets a certificate',
      act: ({ does }) =>
        does({ type: 'certificate-issued', name: 'A', score: 1, day: 1, code: 'C', time: 1 }),
    },
    { what: 'hides the page', act: ({ lms }) => lms.flush() },
    { what: 'leaves', act: ({ lms }) => lms.close() },
  ])('$what does not wait for the commit', async ({ act }) => {
    const learner = await visit()
    learner.does(started, examStarted, answered(0))
    const begun = commits(learner)
    act(learner)
    expect(commits(learner)).toBeGreaterThan(begun)
  })
})
