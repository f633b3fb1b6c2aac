import type { Course, Exam } from './course.ts'
import { recordOf } from './progress.ts'
import type { Progress } from './progress.ts'

/** The standing of a learner in words that every LMS knows, lowest first. */
export const standings = ['not attempted', 'incomplete', 'failed', 'completed', 'passed'] as const

export type Standing = (typeof standings)[number]

/** What the course reports of a learner. */
export interface Status {
  readonly standing: Standing
  /** Best score of the graded exam in percent, 0-100 with at most two decimals; absent before the first attempt. */
  readonly score?: number
  /** Share of the pages seen, 0-1. */
  readonly viewed: number
}

/**
 * The status that follows from course and progress, and from nothing else.
 *
 * A course with a graded exam is passed at its pass mark; one without is completed when every page was seen.
 * It never goes down while progress grows: the score is the best one.
 */
export function statusOf(course: Course, progress: Progress): Status {
  const viewed = shareViewed(course, progress)
  const exam = gradedExam(course)
  if (!exam) return { standing: viewed === 1 ? 'completed' : 'incomplete', viewed }
  const { best, tries } = recordOf(progress, exam.number)
  if (tries === 0) return { standing: 'incomplete', viewed }
  const score = best / 100
  return { standing: score >= exam.pass ? 'passed' : course.belowPass, score, viewed }
}

/** The status in the words of a SCORM 1.2 record: the course says how a pass is called there. */
export function recordedStatus({ passAs }: Pick<Course, 'passAs'>, status: Status): Status {
  return status.standing === 'passed' ? { ...status, standing: passAs } : status
}

/** The exam that decides the course's status, if there is one. */
export function gradedExam(course: Course): Exam | undefined {
  return course.exams.find((exam) => exam.graded)
}

/** The standing that a text names; `not attempted` for any other. */
export function standingNamed(text: string): Standing {
  return standings.find((standing) => standing === text) ?? 'not attempted'
}

/** The higher of two standings; a record only ever rises. */
export function higherStanding(a: Standing, b: Standing): Standing {
  return standings.indexOf(a) >= standings.indexOf(b) ? a : b
}

function shareViewed(course: Course, progress: Progress): number {
  const pages = course.modules.flatMap((module) => module.pages.map((page) => page.number))
  const seen = new Set(progress.seen)
  return pages.length > 0 ? pages.filter((page) => seen.has(page)).length / pages.length : 1
}
