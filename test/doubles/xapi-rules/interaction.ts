import { holds, isObject, listOf, problem, shape, text, under } from './check.ts'
import type { Check, Json } from './check.ts'
import { languageMap } from './language-map.ts'
import { writingOf } from './patterns.ts'
import type { ComponentList, Named } from './patterns.ts'
import type { XapiRule } from './rules.ts'

const lists: readonly ComponentList[] = ['choices', 'scale', 'source', 'target', 'steps']

/** Ids are checked below, where the whole list is seen. */
const component = shape({ required: { id: text }, optional: { description: languageMap } })

/** What a definition has more when it is an interaction. */
export const interactionFields: Readonly<Record<string, Check>> = {
  interactionType: holds('interaction-type', (value) => writingOf(value) !== undefined),
  correctResponsesPattern: listOf(text),
  ...Object.fromEntries(lists.map((list) => [list, listOf(component)])),
}

/** The interaction as a whole: its lists, and its correct responses. */
export function interactionProblems(definition: Json, path: string): readonly string[] {
  const { interactionType, correctResponsesPattern: patterns } = definition
  const used = lists.filter((list) => list in definition)
  if (interactionType === undefined) {
    const needs = used.length > 0 || patterns !== undefined
    return needs ? [problem('interaction-type-given', path)] : []
  }
  const writing = writingOf(interactionType)
  if (!writing) return []
  const strange = used.filter((list) => !writing.lists.includes(list))
  const entries = Array.isArray(patterns) ? (patterns as unknown[]) : []
  return [
    ...strange.map((list) => problem('component-list', under(path, list))),
    ...used.flatMap((list) => componentProblems(definition[list], under(path, list))),
    ...entries.flatMap((entry, index) => {
      const place = under(path, `correctResponsesPattern[${index}]`)
      return written({ definition, text: entry, read: writing.pattern, rule: 'pattern' }, place)
    }),
  ]
}

/** The response to an interaction, if the activity is one. */
export function responseProblems(
  object: unknown,
  response: unknown,
  path: string,
): readonly string[] {
  const definition = isObject(object) ? object['definition'] : undefined
  if (!isObject(definition)) return []
  const writing = writingOf(definition['interactionType'])
  if (!writing) return []
  return written({ definition, text: response, read: writing.response, rule: 'response' }, path)
}

interface Text {
  readonly definition: Json
  readonly text: unknown
  readonly read: (text: string) => Named | undefined
  readonly rule: XapiRule
}

function written({ definition, text, read, rule }: Text, path: string): readonly string[] {
  if (typeof text !== 'string') return []
  const named = read(text)
  if (!named) return [problem(rule, path)]
  const unknown = named.some(
    ({ list, id }) => list in definition && !idsOf(definition[list]).includes(id),
  )
  return unknown ? [problem('component-known', path)] : []
}

function idsOf(components: unknown): readonly unknown[] {
  return Array.isArray(components) ? components.map((one) => (isObject(one) ? one['id'] : one)) : []
}

function componentProblems(components: unknown, path: string): readonly string[] {
  const ids = idsOf(components)
  return ids.flatMap((id, index) => {
    if (typeof id !== 'string') return []
    const well = /^\S+$/.test(id) && ids.indexOf(id) === index
    return well ? [] : [problem('component-id', `${path}[${index}].id`)]
  })
}
