import type { Course, Objective } from '../../model/course.ts'
import { completionOf, gradedExam } from '../../model/status.ts'
import type { Entry } from '../../render/entry.ts'

/** What a learner launches: an assignable unit, with its attributes as `cmi5.xml` has them. */
export interface AssignableUnit {
  /** Publisher id: an LMS makes an activity id of its own and puts this one into the grouping of statements. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly objectives: readonly Objective[]
  /** Path of its page in the package. */
  readonly url: string
  /** IRI. */
  readonly activityType: string
  readonly moveOn: 'Passed' | 'Completed' | 'CompletedAndPassed' | 'NotApplicable'
  /** From 0 to 1; only where a pass is asked for. */
  readonly masteryScore?: string
}

/** The unit that a page of the package launches: the course, or a part of it. */
export function assignableUnit({ iri }: Course, { title, course, path }: Entry): AssignableUnit {
  const { unit, description, modules } = course
  const hasPages = modules.some(({ pages }) => pages.length > 0)
  const type = unit === undefined ? 'course' : hasPages ? 'module' : 'assessment'
  return {
    id: `${iri}/au${unit === undefined ? '' : `/${unit}`}`,
    title,
    description,
    objectives: modules.flatMap((module) => module.objectives),
    url: path,
    activityType: `http://adlnet.gov/expapi/activities/${type}`,
    ...criteria(course, hasPages),
  }
}

/**
 * When a unit is done: the same as its status (`model/status.ts`).
 *
 * `Passed` where the exam alone decides: the player completes in the same moment, and one statement that arrives is enough.
 * Where there is nothing to read or to pass, or only an exam that decides nothing, nothing is asked for.
 */
function criteria(
  course: Course,
  hasPages: boolean,
): Pick<AssignableUnit, 'moveOn' | 'masteryScore'> {
  const exam = gradedExam(course)
  if (!exam || course.completion === 'viewed') {
    return { moveOn: hasPages ? 'Completed' : 'NotApplicable' }
  }
  const moveOn = completionOf(course) === 'both' ? 'CompletedAndPassed' : 'Passed'
  return { moveOn, masteryScore: masteryScore(exam.pass) }
}

/**
 * A pass mark in percent as a share with at most four decimals: the least score that passes.
 *
 * Scores are hundredths of a percent; a pass mark between two of them is first reached by the upper one.
 */
export function masteryScore(pass: number): string {
  const below = Math.floor(pass * 100)
  return String((below / 100 < pass ? below + 1 : below) / 10_000)
}
