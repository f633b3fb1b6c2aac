import type { Course } from './course.ts'

/** The course with this pass mark, in percent, for its graded exam; the course as it is where none is given. */
export function withPassMark(course: Course, pass: number | undefined): Course {
  if (pass === undefined) return course
  return { ...course, exams: course.exams.map((exam) => (exam.graded ? { ...exam, pass } : exam)) }
}
