import type { Course, Objective } from '../../model/course.ts'
import { gradedExam } from '../../model/status.ts'

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
  readonly moveOn: 'Passed' | 'Completed' | 'NotApplicable'
  /** From 0 to 1; only where a pass is asked for. */
  readonly masteryScore?: string
}

/** The course as one unit. */
export function wholeUnit(course: Course): AssignableUnit {
  return {
    id: `${course.iri}/au`,
    title: course.title,
    description: course.description,
    objectives: course.modules.flatMap((module) => module.objectives),
    url: 'index.html',
    activityType: 'http://adlnet.gov/expapi/activities/course',
    ...criteria(course),
  }
}

/**
 * When a unit is done: the same as its status (`model/status.ts`).
 *
 * `Passed`, not `CompletedAndPassed`: the player completes in the same moment, and one statement that arrives is enough.
 */
function criteria(course: Course): Pick<AssignableUnit, 'moveOn' | 'masteryScore'> {
  const exam = gradedExam(course)
  return exam
    ? { moveOn: 'Passed', masteryScore: masteryScore(exam.pass) }
    : { moveOn: 'Completed' }
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
