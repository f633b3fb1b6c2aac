import type { Course } from '../model/course.ts'

/** What belongs to the course of a report. */
export interface CourseScope {
  /** Its IRI is what those of its modules, exams and questions begin with; SCORM records name them by ids and numbers. */
  readonly course: Course
  /** Other activity ids of the course, as an LMS gave them to it. */
  readonly aliases: readonly string[]
  /** Other titles of the course, as an LMS shows them in transcripts. */
  readonly titles?: readonly string[]
  /** IANA name of the zone whose clock files without zones were written by; UTC when absent. */
  readonly timeZone?: string
}
