import type { CourseScope } from '../course-scope.ts'
import { plainName } from './csv/columns.ts'

/** What a transcript may call the course, as {@link plainName} has it: its titles, ids and IRI. */
export function titlesOf({ course, aliases, titles = [] }: CourseScope): ReadonlySet<string> {
  const names = [course.title, course.id, course.iri, ...aliases, ...titles].map(plainName)
  return new Set(names.filter(Boolean))
}
