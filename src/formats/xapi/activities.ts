import type { Course, Item } from '../../model/course.ts'
import { certificateIri, examIri, moduleIri, questionIri } from '../../model/iri.ts'
import { nameOf } from '../../model/leaf-items.ts'

/** An activity of a course as launchers and reports name it. */
export interface NamedActivity {
  readonly id: string
  /** IRI. */
  readonly type: string
  /** The name that the player's statements use. */
  readonly name: string
  readonly description?: string | undefined
}

const adl = 'http://adlnet.gov/expapi/activities'

/** Everything below the course that statements are about or name as a parent. */
export function activitiesIn(course: Course): readonly NamedActivity[] {
  const { modules, banks, exams, certificate } = course
  const objectives = new Map(
    modules.flatMap((module) => module.objectives.map(({ id, text }) => [id, text] as const)),
  )
  const about = (item: Item): string | undefined => objectives.get(item.objective)
  return [
    ...modules.map((module) => ({
      id: moduleIri(course, module.number),
      type: `${adl}/module`,
      name: module.title,
      description: module.objectives.map(({ text }) => text).join('; ') || undefined,
    })),
    ...exams.map(({ number, title }) => ({
      id: examIri(course, number),
      type: `${adl}/assessment`,
      name: title,
    })),
    ...banks.flatMap(({ items }) =>
      items.flatMap((item) => questionsIn(course, item, about(item))),
    ),
    ...(certificate
      ? [
          {
            id: certificateIri(course),
            type: 'http://id.tincanapi.com/activitytype/certificate',
            name: certificate.title,
            description: certificate.statement,
          },
        ]
      : []),
  ]
}

/** A question; or a case, which nobody answers as a whole, with its parts. */
function questionsIn(course: Course, item: Item, description: string | undefined): NamedActivity[] {
  const { number, parts } = item
  const type = `${adl}/${parts ? 'question' : 'cmi.interaction'}`
  return [
    { id: questionIri(course, number), type, name: nameOf(item), description },
    ...(parts ?? []).flatMap((part) => questionsIn(course, part, description)),
  ]
}
