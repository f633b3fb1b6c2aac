import { activity } from './activity.ts'
import { actor, group } from './actor.ts'
import { listOf, problem, shape, text, under } from './check.ts'
import type { Check, Json } from './check.ts'
import { extensions } from './extensions.ts'
import { languageTag } from './language-map.ts'
import { objectTypeOf, statementRef } from './object.ts'
import { uuid } from './uuid.ts'

/** One activity alone is allowed too, for clients of xAPI 0.95. */
const activities: Check = (value, path) =>
  Array.isArray(value) ? listOf(activity)(value, path) : activity(value, path)

export const context: Check = shape({
  optional: {
    registration: uuid,
    instructor: actor,
    team: group,
    contextActivities: shape({
      optional: {
        parent: activities,
        grouping: activities,
        category: activities,
        other: activities,
      },
    }),
    revision: text,
    platform: text,
    language: languageTag,
    statement: statementRef,
    extensions,
  },
})

const others = new Set<unknown>(['Agent', 'Group', 'StatementRef', 'SubStatement'])

/** What a context may have only beside an activity. */
export function activityContextProblems(
  object: unknown,
  context: Json,
  path: string,
): readonly string[] {
  if (!others.has(objectTypeOf(object))) return []
  const given = ['revision', 'platform'].filter((key) => key in context)
  return given.map((key) => problem('activity-context', under(path, key)))
}
