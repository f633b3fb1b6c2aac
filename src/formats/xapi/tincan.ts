import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Course } from '../../model/course.ts'
import { activitiesIn } from './activities.ts'
import type { NamedActivity } from './activities.ts'

export const tincanNamespace = 'http://projecttincan.com/tincan.xsd'

/**
 * `tincan.xml` of a course (Rustici launch method).
 *
 * The activities are a flat list and only the course has a `launch`: Cornerstone refuses a second one.
 * Modules, exams, questions and the certificate are listed so that reports can name them.
 */
export function tincanXml(course: Course): Element {
  const lang = course.language
  const activity = ({ id, type, name, description }: NamedActivity, more: Element[]): Element =>
    x('activity', { id, type }, [
      x('name', { lang }, name),
      ...(description === undefined ? [] : [x('description', { lang }, description)]),
      ...more,
    ])
  const whole = {
    id: course.iri,
    type: 'http://adlnet.gov/expapi/activities/course',
    name: course.title,
    description: course.description,
  }
  return x('tincan', { xmlns: tincanNamespace }, [
    x('activities', [
      activity(whole, [x('launch', { lang }, 'index.html')]),
      ...activitiesIn(course).map((one) => activity(one, [])),
    ]),
  ])
}
