import type { Course, Exam, Page } from './course.ts'
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
  /** The same of each module, by its number. */
  readonly modules: Readonly<Record<number, number>>
}

/**
 * The status that follows from course and progress, and from nothing else.
 *
 * A course with a graded exam is passed at its pass mark; one without is completed when every page was seen.
 * It never goes down while progress grows: the score is the best one.
 */
export function statusOf(course: Course, progress: Progress): Status {
  const views = viewsOf(course, progress)
  const exam = gradedExam(course)
  if (!exam) return { standing: views.viewed === 1 ? 'completed' : 'incomplete', ...views }
  const { best, tries } = recordOf(progress, exam.number)
  if (tries === 0) return { standing: 'incomplete', ...views }
  const score = best / 100
  return { standing: score >= exam.pass ? 'passed' : course.belowPass, score, ...views }
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

function viewsOf({ modules }: Course, progress: Progress): Pick<Status, 'viewed' | 'modules'> {
  const seen = new Set(progress.seen)
  const share = (pages: readonly Page[]): number =>
    pages.length > 0 ? pages.filter(({ number }) => seen.has(number)).length / pages.length : 1
  return {
    viewed: share(modules.flatMap(({ pages }) => pages)),
    modules: Object.fromEntries(modules.map(({ number, pages }) => [number, share(pages)])),
  }
}
