import { statementShape } from './shape.ts'
import type { Shape } from './shape.ts'

/** Where in a statement a column belongs. */
export interface StatementPath {
  /** Names of parts, and numbers of places in lists; none for the statement as a whole. */
  readonly keys: readonly (string | number)[]
  readonly shape: Shape
}

/** What may stand between the names of a path. */
const separator = /^[./_:>\s-]/

/** Most places of a list that columns may fill. */
const mostPlaces = 50

/**
 * Reads the name of a column as a path into a statement; nothing for any other name.
 *
 * `actor.account.name` (Learning Locker, with `statement.` in front), `actor_account_name` (SQL LRS), `actor/account/name`,
 * `["actor","account","name"]` and `$['actor']['account']['name']` are one path. Names are known, so that an underscore or a dot
 * within one parts nothing.
 */
export function statementPath(header: string): StatementPath | undefined {
  const name = header.trim().slice(0, 1000)
  if (/^statement$/i.test(name)) return { keys: [], shape: statementShape }
  const plain = fromBrackets(fromList(name))
    .replace(/^\$\.?/, '')
    .replace(/^statement[./_]/i, '')
  return walk(plain, { keys: [], shape: statementShape })
}

/** `["actor","name"]` as `actor.name`. */
function fromList(name: string): string {
  if (!/^\[\s*"/.test(name)) return name
  try {
    const parts = JSON.parse(name) as unknown
    return Array.isArray(parts) ? parts.join('.') : name
  } catch {
    return name
  }
}

/** `$['actor']["name"][0]` as `$.actor.name.0`. */
function fromBrackets(name: string): string {
  return name.replace(/\[\s*(['"]?)([^'"[\]]*)\1\s*\]/g, '.$2')
}

function walk(rest: string, path: StatementPath): StatementPath | undefined {
  const { keys, shape } = path
  if (rest === '') return keys.length > 0 ? path : undefined
  if (typeof shape === 'string') return undefined
  if ('map' in shape) {
    // Learning Locker keeps no dots in names of properties.
    const key = rest.replaceAll('&46;', '.')
    return key === '__proto__' ? undefined : { keys: [...keys, key], shape: shape.map }
  }
  if ('list' in shape) {
    const [found = '', place] = /^(\d{1,3})(?=$|[./_:>\s-])/.exec(rest) ?? []
    const at = Number(place ?? 0)
    if (at >= mostPlaces) return undefined
    return walk(afterSeparator(rest.slice(found.length)), {
      keys: [...keys, at],
      shape: shape.list,
    })
  }
  for (const [key, part] of Object.entries(shape.parts).toSorted(longestFirst)) {
    const after = rest.slice(key.length)
    const isHere = rest.slice(0, key.length).toLowerCase() === key.toLowerCase()
    if (isHere && (after === '' || separator.test(after)))
      return walk(afterSeparator(after), { keys: [...keys, key], shape: part })
  }
  return undefined
}

function longestFirst([a]: readonly [string, Shape], [b]: readonly [string, Shape]): number {
  return b.length - a.length
}

function afterSeparator(text: string): string {
  return text.replace(separator, '')
}
