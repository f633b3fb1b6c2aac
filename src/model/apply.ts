import type { LearningEvent } from './event.ts'
import { dayOf, keptAttempts } from './progress.ts'
import type { ExamRecord, Progress, Sitting } from './progress.ts'
import { packResponse } from './response.ts'

type EventOf<T extends LearningEvent['type']> = Extract<LearningEvent, { type: T }>

const appliers: {
  readonly [T in LearningEvent['type']]: (progress: Progress, event: EventOf<T>) => Progress
} = {
  'session-started': (progress) => progress,
  'page-viewed': (progress, { page }) => ({
    ...progress,
    place: page,
    seen: progress.seen.includes(page)
      ? progress.seen
      : [...progress.seen, page].sort((a, b) => a - b),
  }),
  'check-answered': (progress, { mark }) => ({
    ...progress,
    checks: { ...progress.checks, [mark.question]: mark.correct ? 'right' : 'wrong' },
  }),
  'exam-started': (progress, { exam, seed, items }) => ({
    ...progress,
    sitting: {
      exam,
      attempt: recordOf(progress, exam).tries + 1,
      seed,
      items,
      answers: items.map(() => 0),
      position: 0,
    },
  }),
  'exam-answered': (progress, { index, response }) =>
    withSitting(progress, (sitting) => ({
      ...sitting,
      answers: sitting.answers.map((old, at) => (at === index ? packResponse(response) : old)),
    })),
  'exam-moved': (progress, { position }) =>
    withSitting(progress, (sitting) => ({ ...sitting, position })),
  'exam-submitted': (progress, { exam, score, time }) => {
    const { sitting: _, ...rest } = progress
    const { best, tries } = recordOf(progress, exam)
    const attempt = { exam, attempt: tries + 1, score, day: dayOf(time) }
    return {
      ...rest,
      records: { ...progress.records, [exam]: { best: Math.max(best, score), tries: tries + 1 } },
      attempts: [...progress.attempts, attempt].slice(-keptAttempts),
    }
  },
}

/** Returns the progress after the event. */
export function apply(progress: Progress, event: LearningEvent): Progress {
  const applier = appliers[event.type] as (progress: Progress, event: LearningEvent) => Progress
  return applier(progress, event)
}

/** Best score and tries of an exam; zeros before the first attempt. */
export function recordOf(progress: Progress, exam: number): ExamRecord {
  return progress.records[exam] ?? { best: 0, tries: 0 }
}

function withSitting(progress: Progress, change: (sitting: Sitting) => Sitting): Progress {
  return progress.sitting ? { ...progress, sitting: change(progress.sitting) } : progress
}
