import type { Course, Exam, Page } from './course.ts'
import type { PageRule } from './navigation.ts'
import { recordOf } from './progress.ts'
import type { Progress } from './progress.ts'

/**
 * The page that has to be done before this one opens; nothing when it is open.
 *
 * What was done stays open, and so does the place that was left: after an update that brings new pages, nobody is sent back.
 */
export function pageBefore(course: Course, progress: Progress, number: number): Page | undefined {
  if (course.navigation?.order !== 'sequential') return undefined
  const { seen, place } = progress
  if (number === place || seen.includes(number)) return undefined
  const pages = pagesOf(course)
  const [first] = pagesLeft(course, progress)
  const isFirst =
    !first || pages.findIndex((page) => page.number === number) <= pages.indexOf(first)
  return isFirst ? undefined : first
}

/** The pages that have to be done before an exam opens; none when it is open. Whoever has begun it may go on and repeat it. */
export function pagesBefore(
  course: Course,
  progress: Progress,
  { number, graded }: Exam,
): readonly Page[] {
  const waits = graded && course.navigation?.exam === 'after-pages'
  const hasBegun = progress.sitting?.exam === number || recordOf(progress, number).tries > 0
  return waits && !hasBegun ? pagesLeft(course, progress) : []
}

/** The pages that are not done, in the order of the course. */
export function pagesLeft(course: Course, { seen }: Progress): readonly Page[] {
  const done = new Set(seen)
  return pagesOf(course).filter(({ number }) => !done.has(number))
}

/** What it takes until a page is done; nothing when it is, or when opening it is enough. */
export function ruleOf(course: Course, progress: Progress, number: number): PageRule | undefined {
  if (!course.navigation || progress.seen.includes(number)) return undefined
  return pagesOf(course).find((page) => page.number === number)?.rule
}

/** What a learner has done on a page that is open. */
export interface Visit {
  /** Whether its end was in view. */
  readonly ended: boolean
  /** How long it was open and in view. */
  readonly seconds: number
  /** Knowledge checks that are still to be done. */
  readonly checks: number
}

/** Something that is missing before a page is done. */
export type Lack =
  | { readonly kind: 'end' }
  | { readonly kind: 'answered' | 'right'; readonly count: number }
  | { readonly kind: 'time'; readonly seconds: number }

/** What is missing before a page is done, what the learner does first in front; nothing when it is done. */
export function lacksOf({ end, seconds = 0, checks }: PageRule, visit: Visit): readonly Lack[] {
  return [
    ...(end && !visit.ended ? [{ kind: 'end' } as const] : []),
    ...(checks && visit.checks > 0 ? [{ kind: checks, count: visit.checks }] : []),
    ...(visit.seconds < seconds
      ? [{ kind: 'time', seconds: seconds - visit.seconds } as const]
      : []),
  ]
}

/** The course with everything open, as in review. */
export function withoutGates(course: Course): Course {
  const { navigation: _, ...free } = course
  return free
}

function pagesOf({ modules }: Course): readonly Page[] {
  return modules.flatMap(({ pages }) => pages)
}
