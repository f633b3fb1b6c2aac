import { activity } from './activity.ts'
import { actor } from './actor.ts'
import { holds, isObject, problem, shape, under } from './check.ts'
import type { Check } from './check.ts'
import { uuid } from './uuid.ts'

export const statementRef: Check = shape({
  required: { objectType: holds('object-type', (value) => value === 'StatementRef'), id: uuid },
})

const objects: Readonly<Record<string, Check>> = {
  Activity: activity,
  Agent: actor,
  Group: actor,
  StatementRef: statementRef,
}

/** The type of an object: an activity unless it says otherwise. */
export function objectTypeOf(object: unknown): unknown {
  return isObject(object) ? (object['objectType'] ?? 'Activity') : undefined
}

/** An object, where `sub` is what a SubStatement has to be. */
export function objectCheck(sub: Check): Check {
  const checks = { ...objects, SubStatement: sub }
  return (value, path) => {
    if (!isObject(value)) return [problem('object', path)]
    const check = Object.entries(checks).find(([type]) => type === objectTypeOf(value))?.[1]
    return check ? check(value, path) : [problem('object-type', under(path, 'objectType'))]
  }
}
