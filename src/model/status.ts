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

/** What completes a course: every page, a pass of the graded exam, or both. */
export type Completion = 'viewed' | 'passed' | 'both'

/**
 * The standing under each rule, from how the exam went and whether every page is done.
 *
 * A pass or a failure is said only when nothing that may follow would take it back: an LMS ends the course at either.
 */
const standingsBy: {
  readonly [C in Completion]: (verdict: Standing, isRead: boolean) => Standing
} = {
  viewed: (verdict, isRead) =>
    !isRead ? 'incomplete' : verdict === 'passed' ? 'passed' : 'completed',
  passed: (verdict) => verdict,
  both: (verdict, isRead) => (isRead ? verdict : 'incomplete'),
}

/**
 * The status that follows from course and progress, and from nothing else.
 *
 * It never goes down while progress grows: the score is the best one, and what was done stays done.
 */
export function statusOf(course: Course, progress: Progress): Status {
  const views = viewsOf(course, progress)
  const standingBy = standingsBy[completionOf(course)]
  const isRead = views.viewed === 1
  const exam = gradedExam(course)
  const { best, tries } = recordOf(progress, exam?.number ?? 0)
  if (!exam || tries === 0) return { standing: standingBy('incomplete', isRead), ...views }
  const score = best / 100
  const verdict = score >= exam.pass ? 'passed' : course.belowPass
  return { standing: standingBy(verdict, isRead), score, ...views }
}

/** What completes this course; a unit without pages has only its exam. */
export function completionOf(course: Course): Completion {
  if (!gradedExam(course)) return 'viewed'
  const hasPages = course.modules.some(({ pages }) => pages.length > 0)
  return (hasPages && course.completion) || 'passed'
}

/** Whether the best score is a pass, whatever else the course asks for. */
export function isExamPassed(course: Course, { score }: Status): boolean {
  const exam = gradedExam(course)
  return exam !== undefined && score !== undefined && score >= exam.pass
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
