import { dayOf, minuteOf } from './day.ts'
import { isRight } from './event.ts'
import type { ExamClock, ItemMark, LearningEvent } from './event.ts'
import { remember } from './memory.ts'
import { keptAttempts, longestClock, longestView, recordOf } from './progress.ts'
import type { ExamRecord, Progress, Sitting } from './progress.ts'
import { packResponse } from './response.ts'

type EventOf<T extends LearningEvent['type']> = Extract<LearningEvent, { type: T }>

const appliers: {
  readonly [T in LearningEvent['type']]: (progress: Progress, event: EventOf<T>) => Progress
} = {
  'session-started': (progress) => progress,
  'page-opened': (progress, { page }) => ({ ...progress, place: page }),
  'page-viewed': (progress, { page }) => ({
    ...progress,
    place: page,
    seen: withNumber(progress.seen, page),
  }),
  'check-answered': (progress, { mark, time }) => learned(progress, [mark], time),
  'question-flagged': (progress, { question, flagged }) => ({
    ...progress,
    flags: flagged
      ? withNumber(progress.flags, question)
      : progress.flags.filter((other) => other !== question),
  }),
  'card-answered': (progress, { card, known, time }) => ({
    ...progress,
    cards: {
      ...progress.cards,
      [card]: remember(progress.cards[card], known, dayOf(time)),
    },
  }),
  'exam-started': (progress, { exam, seed, items, limit }) => ({
    ...progress,
    sitting: {
      exam,
      attempt: recordOf(progress, exam).tries + 1,
      seed,
      items,
      answers: items.map(() => 0),
      position: 0,
      settled: [],
      spent: 0,
      limit,
    },
  }),
  'exam-answered': (progress, { index, response, clock }) =>
    withSitting(progress, clock, (sitting) => ({
      ...sitting,
      answers: sitting.answers.map((old, at) =>
        at === index && !sitting.settled.includes(at) ? packResponse(response) : old,
      ),
    })),
  'exam-settled': (progress, { index, clock }) =>
    withSitting(progress, clock, (sitting) => ({
      ...sitting,
      settled: withNumber(sitting.settled, index),
    })),
  'exam-moved': (progress, { position, clock }) =>
    withSitting(progress, clock, (sitting) => ({ ...sitting, position })),
  'exam-timed': (progress, { clock }) => withSitting(progress, clock, (sitting) => sitting),
  'exam-submitted': submit,
  'certificate-issued': (progress, { name, score, day, code }) => ({
    ...progress,
    certificate: { name, score, day, code },
  }),
  'course-rated': (progress) => ({ ...progress, rated: true }),
}

/** Returns the progress after the event. */
export function apply(progress: Progress, event: LearningEvent): Progress {
  const applier = appliers[event.type] as (progress: Progress, event: LearningEvent) => Progress
  return applier(progress, event)
}

function submit(progress: Progress, event: EventOf<'exam-submitted'>): Progress {
  const { exam, score, marks, noRepeat, reveals, time } = event
  const { sitting, ...rest } = progress
  const before = recordOf(progress, exam)
  const day = dayOf(time)
  const attempt = { exam, attempt: before.tries + 1, score, day }
  const drawn = [...(sitting?.items ?? [])].sort((a, b) => a - b)
  const record: ExamRecord = {
    ...(score > before.best || before.tries === 0 ? { best: score, day } : before),
    tries: before.tries + 1,
    last: minuteOf(time),
    recent: noRepeat > 0 ? [...before.recent, drawn].slice(-noRepeat) : [],
  }
  const next = {
    ...rest,
    records: { ...progress.records, [exam]: record },
    attempts: [...progress.attempts, attempt].slice(-keptAttempts),
  }
  return reveals ? learned(next, marks, time) : next
}

/** What was right or wrong is remembered; a survey is neither. */
function learned(progress: Progress, marks: readonly ItemMark[], time: number): Progress {
  const questions = { ...progress.questions }
  for (const mark of marks) {
    if (mark.credit === undefined) continue
    const { question } = mark
    questions[question] = remember(questions[question], isRight(mark), dayOf(time))
  }
  return { ...progress, questions }
}

/** The sitting after a change, with its time brought up to date first: time belongs to the item that was in view. */
function withSitting(
  progress: Progress,
  { spent, inView }: ExamClock,
  change: (sitting: Sitting) => Sitting,
): Progress {
  const { sitting } = progress
  if (!sitting) return progress
  const before = sitting.seconds ?? sitting.items.map(() => 0)
  const seconds = before.map((old, at) =>
    at === sitting.position ? Math.min(Math.max(old, inView), longestView) : old,
  )
  const timed = seconds.some((count) => count > 0) ? { ...sitting, seconds } : sitting
  return {
    ...progress,
    sitting: change({ ...timed, spent: Math.min(Math.max(sitting.spent, spent), longestClock) }),
  }
}

function withNumber(numbers: readonly number[], number: number): readonly number[] {
  return numbers.includes(number) ? numbers : [...numbers, number].sort((a, b) => a - b)
}
