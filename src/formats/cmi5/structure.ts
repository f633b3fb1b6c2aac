import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Course, Objective } from '../../model/course.ts'
import type { AssignableUnit } from './unit.ts'

export const cmi5Namespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd'

/**
 * `cmi5.xml`: the course structure (cmi5 §13), its elements in the order of `CourseStructure.xsd`.
 *
 * - Assignable units stand directly in the course: every LMS shows a flat list.
 * - `moveOn` is always there: its default is satisfied at registration.
 */
export function cmi5Xml(course: Course, units: readonly AssignableUnit[]): Element {
  const objectives = course.modules.flatMap((module) => module.objectives)
  const text = (name: string, value: string): Element =>
    x(name, [x('langstring', { lang: course.language }, value)])
  return x('courseStructure', { xmlns: cmi5Namespace }, [
    x('course', { id: course.iri }, [
      text('title', course.title),
      text('description', course.description),
    ]),
    ...listed(objectives, (one) =>
      x('objective', { id: objectiveIri(course, one) }, [
        text('title', one.text),
        text('description', one.text),
      ]),
    ),
    ...units.map(({ objectives: own, title, description, url, ...attributes }) =>
      x('au', { ...attributes, launchMethod: 'AnyWindow' }, [
        text('title', title),
        text('description', description),
        ...listed(own, (one) => x('objective', { idref: objectiveIri(course, one) })),
        x('url', url),
      ]),
    ),
  ])
}

/** A list of objectives; none at all when there are no entries, because the schema wants at least one. */
function listed(
  objectives: readonly Objective[],
  entry: (objective: Objective) => Element,
): Element[] {
  return objectives.length > 0 ? [x('objectives', objectives.map(entry))] : []
}

function objectiveIri({ iri }: Course, { id }: Objective): string {
  return `${iri}/objective/${id}`
}
