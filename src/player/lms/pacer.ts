import type { Course } from '../../model/course.ts'
import type { LearningEvent } from '../../model/event.ts'

/** Runs a job soon, but with a pause between runs; LMSs can't bear a commit for every click. */
export interface Pacer {
  /** Asks for a run, at the latest `gap` milliseconds after the one before. */
  readonly request: (gap: number) => void
  /** Runs now, and forgets what was asked for. */
  readonly now: () => void
  /** Forgets what was asked for. */
  readonly stop: () => void
}

export function pacer(job: () => void): Pacer {
  let last = Number.NEGATIVE_INFINITY
  let due = Number.POSITIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => {
    clearTimeout(timer)
    due = Number.POSITIVE_INFINITY
  }
  const now = (): void => {
    stop()
    last = Date.now()
    job()
  }
  return {
    request: (gap) => {
      const wanted = Math.max(Date.now(), last + gap)
      if (wanted >= due) return
      clearTimeout(timer)
      due = wanted
      timer = setTimeout(now, due - Date.now())
    },
    now,
    stop,
  }
}

/** Milliseconds between two commits while an exam is under way, at most. */
const examGap = 15_000

/** Milliseconds that the commit before must lie back after an event; 0 is at once. */
export function gapsOf({ commitGap }: Pick<Course, 'commitGap'>): {
  readonly [T in LearningEvent['type']]: number
} {
  const reading = commitGap * 1000
  const exam = Math.min(examGap, reading)
  return {
    'session-started': reading,
    'page-opened': reading,
    'page-viewed': reading,
    'check-answered': reading,
    'question-flagged': reading,
    'card-answered': reading,
    'exam-started': 0,
    'exam-answered': exam,
    'exam-settled': exam,
    'exam-moved': exam,
    'exam-timed': exam,
    'exam-submitted': 0,
    'certificate-issued': 0,
    'course-rated': 0,
  }
}
