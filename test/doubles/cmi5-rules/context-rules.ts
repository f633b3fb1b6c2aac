import { isDeepStrictEqual } from 'node:util'
import { isObject } from '../xapi-rules/check.ts'
import type { Json } from '../xapi-rules/check.ts'
import { each } from './rule.ts'
import type { Cmi5Rule } from './rule.ts'
import { activitiesOf, contextIds, extensionsOf } from './view.ts'
import type { Said } from './view.ts'
import { cmi5Category, extensionKeys, lmsVerbs, moveOnCategory } from './vocabulary.ts'

function isCmi5({ defined }: Said): boolean {
  return defined
}

/** Whether a context has everything of the template as it is there. */
function keeps(context: Json, template: Json): boolean {
  const { contextActivities, extensions, ...plain } = template
  const lists = isObject(contextActivities) ? Object.keys(contextActivities) : []
  const listed = lists.every((list) =>
    activitiesOf(template, list).every((wanted) =>
      activitiesOf(context, list).some((given) => isDeepStrictEqual(given, wanted)),
    ),
  )
  return listed && holdsAll(context, plain) && holdsAll(extensionsOf(context), extensions ?? {})
}

function holdsAll(part: Json, wanted: object): boolean {
  return Object.entries(wanted).every(([key, value]) => isDeepStrictEqual(part[key], value))
}

export const contextRules: readonly Cmi5Rule[] = [
  {
    id: 'actor-verbatim',
    says: 'The actor of statements is the one of the launch (9.2).',
    look: ({ said, trace }) =>
      each(said, ({ statement }) => isDeepStrictEqual(statement['actor'], trace.actor)),
  },
  {
    id: 'registration',
    says: 'Every statement has the registration of the launch (9.6.1).',
    look: ({ said, trace }) =>
      each(said, ({ context }) => context['registration'] === trace.registration),
  },
  {
    id: 'context-template',
    says: 'Every statement keeps the whole contextTemplate: session id, publisher id and all (10.2.1).',
    look: ({ said }) =>
      each(said, ({ context, launchData }) => keeps(context, launchData.contextTemplate)),
  },
  {
    id: 'activity-id',
    says: 'The object of cmi5-defined statements is the activity of the launch (9.4).',
    look: ({ said, trace }) =>
      each(said.filter(isCmi5), ({ statement: { object } }) => {
        return isObject(object) && object['id'] === trace.activityId
      }),
  },
  {
    id: 'cmi5-category',
    says: 'cmi5-defined statements have the category cmi5 (9.6.2.1).',
    look: ({ said }) =>
      each(said.filter(isCmi5), (one) => contextIds(one, 'category').includes(cmi5Category)),
  },
  {
    id: 'cmi5-category-only',
    says: 'Statements with a verb that cmi5 does not define have not the category cmi5 (9.6.2.1).',
    look: ({ said }) =>
      each(
        said.filter(({ verb }) => verb === undefined),
        (one) => !contextIds(one, 'category').includes(cmi5Category),
      ),
  },
  {
    id: 'moveon-category',
    says: 'cmi5-defined statements have the category moveon if they have success or completion, and no others have it (9.6.2.2).',
    look: ({ said }) =>
      each(said, (one) => {
        const due = one.defined && ('success' in one.result || 'completion' in one.result)
        return contextIds(one, 'category').includes(moveOnCategory) === due
      }),
  },
  {
    id: 'mastery-score-extension',
    says: 'passed and failed repeat the masteryScore of the launch, if it has one (9.6.3.2).',
    look: ({ said }) =>
      each(
        said.filter(({ defined, verb }) => defined && (verb === 'passed' || verb === 'failed')),
        ({ context, launchData }) =>
          extensionsOf(context)[extensionKeys.masteryScore] === launchData.masteryScore,
      ),
  },
  {
    id: 'lms-verbs',
    says: 'The AU leaves launched, abandoned, waived and satisfied to the LMS (9.3).',
    look: ({ said }) => each(said, ({ verb }) => verb === undefined || !lmsVerbs.includes(verb)),
  },
]
