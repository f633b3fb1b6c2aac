import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Course } from '../../model/course.ts'
import { examIri, moduleIri } from '../../model/iri.ts'

const activityTypes = 'http://adlnet.gov/expapi/activities'

/**
 * `tincan.xml` of a course (Rustici launch method).
 *
 * The activities are a flat list and only the course has a `launch`: Cornerstone refuses a second one.
 * Modules and exams are listed so that reports can name them.
 */
export function tincanXml(course: Course): Element {
  const activity = (id: string, type: string, content: Element[]): Element =>
    x('activity', { id, type: `${activityTypes}/${type}` }, content)
  const named = (name: string): Element => x('name', { lang: course.language }, name)
  return x('tincan', { xmlns: 'http://projecttincan.com/tincan.xsd' }, [
    x('activities', [
      activity(course.iri, 'course', [
        named(course.title),
        x('description', { lang: course.language }, course.description),
        x('launch', { lang: course.language }, 'index.html'),
      ]),
      ...course.modules.map(({ number, title }) =>
        activity(moduleIri(course, number), 'module', [named(title)]),
      ),
      ...course.exams.map(({ number, title }) =>
        activity(examIri(course, number), 'assessment', [named(title)]),
      ),
    ]),
  ])
}
