import { actor } from './actor.ts'
import { attachment } from './attachment.ts'
import { all, holds, isObject, listOf, matches, problem, shape, under, whole } from './check.ts'
import type { Check } from './check.ts'
import { activityContextProblems, context } from './context.ts'
import { responseProblems } from './interaction.ts'
import { objectCheck, objectTypeOf } from './object.ts'
import { result } from './result.ts'
import { timestamp } from './time.ts'
import { uuid } from './uuid.ts'
import { verb } from './verb.ts'

const voided = 'http://adlnet.gov/expapi/verbs/voided'

/** What one part of a statement asks of another. */
const parts: Check = whole(({ object, result, context, verb }, path) => {
  const response = isObject(result) ? result['response'] : undefined
  const voids = isObject(verb) && verb['id'] === voided && objectTypeOf(object) !== 'StatementRef'
  return [
    ...(voids ? [problem('voiding', under(path, 'object'))] : []),
    ...responseProblems(object, response, under(path, 'result.response')),
    ...(isObject(context) ? activityContextProblems(object, context, under(path, 'context')) : []),
  ]
})

/** What statements and SubStatements share. */
const optional = { result, context, attachments: listOf(attachment) }

const nested: Check = (_, path) => [problem('nesting', path)]

const subStatement: Check = all(
  shape({
    required: {
      objectType: holds('object-type', (value) => value === 'SubStatement'),
      actor,
      verb,
      object: objectCheck(nested),
    },
    optional: { ...optional, timestamp },
  }),
  parts,
)

/** The spec lets the LRS give the id and the time; a client that sends again, or late, has to give them. */
const statement: Check = all(
  shape({
    required: { id: uuid, actor, verb, object: objectCheck(subStatement), timestamp },
    optional: {
      ...optional,
      stored: timestamp,
      authority: actor,
      version: matches('version', /^1\.0(?:\.\d+)?$/),
    },
  }),
  parts,
)

/**
 * What is wrong with a statement by the rules of xAPI 1.0.3, as rule ids and places: `mbox at actor.mbox`.
 *
 * The rules are in `xapiRules`. Nothing is wrong with a statement that an LRS has to take.
 */
export function statementProblems(value: unknown): string[] {
  return [...statement(value, '')]
}
