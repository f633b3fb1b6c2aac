import { isObject } from '../xapi-rules/check.ts'
import type { Json } from '../xapi-rules/check.ts'

/** Ids of the activities that a statement is about; those of its context too, if related ones count. */
export function activityIdsOf(statement: Json, related: boolean): readonly unknown[] {
  const { object, context } = statement
  const own = isObject(object) ? [object['id']] : []
  const lists = isObject(context) ? (context['contextActivities'] ?? {}) : {}
  const around = Object.values(lists).flat() as readonly Json[]
  return related ? [...own, ...around.map(({ id }) => id)] : own
}
