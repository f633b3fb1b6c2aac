import type { Course } from './course.ts'

type CourseIri = Pick<Course, 'iri'>

/** Activity IRI of a module, from its permanent number: titles and file names may change. */
export function moduleIri(course: CourseIri, number: number): string {
  return `${course.iri}/module/${number}`
}

/** Activity IRI of an exam. */
export function examIri(course: CourseIri, number: number): string {
  return `${course.iri}/exam/${number}`
}

/** Activity IRI of the course's certificate. */
export function certificateIri(course: CourseIri): string {
  return `${course.iri}/certificate`
}

/** Activity IRI of a question. */
export function questionIri(course: CourseIri, number: number): string {
  return `${course.iri}/question/${number}`
}

/** IRI of the context extension that says when something happened that could be told only later. */
export function timeIri(course: CourseIri): string {
  return `${course.iri}/extension/time`
}

/** IRI of the context extension that says which attempt at an exam it was. */
export function attemptIri(course: CourseIri): string {
  return `${course.iri}/extension/attempt`
}

/** IRI of the context extension that says which page was done. */
export function pageIri(course: CourseIri): string {
  return `${course.iri}/extension/page`
}
