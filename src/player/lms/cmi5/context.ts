import { commonContext } from '../xapi/statement.ts'
import type { ActivityRef, Context, StatementBase, StatementParts } from '../xapi/statement.ts'
import type { LaunchData } from './launch-data.ts'

const cmi5 = 'https://w3id.org/xapi/cmi5/context'
const cmi5Category = `${cmi5}/categories/cmi5`
const moveOnCategory = `${cmi5}/categories/moveon`
const masteryExtension = `${cmi5}/extensions/masteryscore`
const sessionExtension = `${cmi5}/extensions/sessionid`

/** The verbs that cmi5 defines for a unit, in statements about the unit itself (cmi5 §9.3). */
const definedVerbs = ['initialized', 'completed', 'passed', 'failed', 'terminated']

/** The context of the statements of one session, cmi5-defined and cmi5-allowed ones (cmi5 §9.6). */
export function cmi5Context(
  base: Pick<StatementBase, 'course' | 'courseId' | 'registration'>,
  data: LaunchData,
): (parts: StatementParts) => Context {
  const { course, courseId, registration } = base
  const { masteryScore } = data
  return (parts) => {
    const { contextActivities, extensions, ...common } = commonContext(base, parts)
    const { verb, object, result = {} } = parts
    const isDefined = definedVerbs.includes(verb) && object.id === courseId
    const isJudged = isDefined && result.success !== undefined
    const moves = isJudged || (isDefined && result.completion !== undefined)
    const category = [...(isDefined ? [cmi5Category] : []), ...(moves ? [moveOnCategory] : [])]
    const own = {
      ...(registration && { registration }),
      ...common,
      contextActivities: {
        ...contextActivities,
        // The LMS's id of a unit says nothing to those who look for the course.
        grouping: [{ id: courseId }, { id: course.iri }],
        ...(category.length > 0 && { category: category.map((id) => ({ id })) }),
      },
      extensions: {
        ...extensions,
        ...(isJudged && masteryScore !== undefined && { [masteryExtension]: masteryScore }),
      },
    }
    return underTemplate(own, data)
  }
}

/** A context with all of the template in it; where both say something, the template counts (cmi5 §10.2.1). */
export function underTemplate(own: Context, { contextTemplate }: LaunchData): Context {
  return {
    ...own,
    ...contextTemplate,
    contextActivities: joinLists(own.contextActivities, contextTemplate.contextActivities),
    extensions: { ...own.extensions, ...contextTemplate.extensions },
  }
}

/** Whether a statement uses a verb as cmi5 defines it. */
export function isCmi5Defined({ contextActivities }: Context): boolean {
  return (contextActivities?.['category'] ?? []).some(({ id }) => id === cmi5Category)
}

/** The session that a context belongs to. */
export function sessionOf({ extensions }: Context): unknown {
  return extensions?.[sessionExtension]
}

type Lists = NonNullable<Context['contextActivities']>

/** All activities of both, those of the template as they are. */
function joinLists(own: Lists = {}, template: Lists = {}): Lists {
  const names = new Set([...Object.keys(own), ...Object.keys(template)])
  return Object.fromEntries(
    [...names].map((name) => {
      // In a template, a single activity may stand without a list around it.
      const given = [template[name] ?? []].flat() as readonly ActivityRef[]
      const ids = new Set(given.map(({ id }) => id))
      return [name, [...given, ...(own[name] ?? []).filter(({ id }) => !ids.has(id))]]
    }),
  )
}
