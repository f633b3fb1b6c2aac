import { isDeepStrictEqual } from 'node:util'
import type { Json } from '../xapi-rules/check.ts'

/** What an LRS writes into a statement itself. */
const written = new Set(['stored', 'authority', 'version'])

/**
 * Whether a statement with a known id is the same again.
 *
 * Stricter than xAPI-Data 2.3.1, which also lets displays and definitions differ: a client that sends again sends what it sent.
 */
export function isSameStatement(one: Json, other: Json): boolean {
  return isDeepStrictEqual(own(one), own(other))
}

function own(statement: Json): Json {
  return Object.fromEntries(Object.entries(statement).filter(([key]) => !written.has(key)))
}
