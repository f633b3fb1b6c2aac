import type { CompiledCourse } from '../../compile/compiled.ts'
import type { Course, Exam } from '../../model/course.ts'
import { completionOf, gradedExam } from '../../model/status.ts'
import type { Completion } from '../../model/status.ts'

/** A package of the build, as the sheet speaks of it. */
export interface BuiltPackage {
  /** Id of the format. */
  readonly format: string
  /** The format in a line. */
  readonly summary: string
  /** File name of the zip. */
  readonly name: string
  /** Whether it sends statements to the course's own LRS. */
  readonly reportsToLrs: boolean
}

/** What a sheet is made of. */
export interface Sheet {
  readonly compiled: CompiledCourse
  readonly packages: readonly BuiltPackage[]
}

/** The exam that decides, and the words of the record. */
export interface Outcome {
  readonly exam: Exam | undefined
  /** What completes the course. */
  readonly completion: Completion
  /** What a SCORM 1.2 record says in the end. */
  readonly pass: Course['passAs']
  /** The pass mark with its percent sign. */
  readonly mark: string
}

export function outcomeOf(course: Course): Outcome {
  const exam = gradedExam(course)
  return {
    exam,
    completion: completionOf(course),
    pass: exam ? course.passAs : 'completed',
    mark: exam ? `${exam.pass}\u00a0%` : 'none',
  }
}

/** A text with the course's own words in its places. */
export function fillText(text: string, outcome: Outcome): string {
  return text.replaceAll('{pass}', passText(outcome)).replaceAll('{mark}', outcome.mark)
}

/** Where the pages complete a course, a pass may follow, and means so too. */
function passText({ exam, completion, pass }: Outcome): string {
  return exam && completion === 'viewed' && pass === 'passed'
    ? '“completed” or “passed”'
    : `“${pass}”`
}
