import { createHmac } from 'node:crypto'
import type { StatementRow } from '../statement-row.ts'

/** Least characters of a key: fewer could be tried out. */
const leastKey = 32

/** The key in the text of a key file; nothing when it is shorter than 32 characters. */
export function keyOf(text: string): string | undefined {
  const key = text.trim()
  return key.length < leastKey ? undefined : key
}

/**
 * What stands in the place of a text that names somebody: HMAC-SHA-256 in hex, the same for the same key and text.
 *
 * A plain hash of an employee number is found by trying all numbers; without the key, this is not.
 */
export function pseudonymOf(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}

/** Puts pseudonyms in the place of learners and their accounts, and leaves names out. */
export function pseudonym(key: string): (row: StatementRow) => StatementRow {
  const known = new Map<string, string>()
  const of = (text: string): string => {
    const found = known.get(text) ?? pseudonymOf(key, text)
    if (known.size < 100_000) known.set(text, found)
    return found
  }
  return (row) => ({
    ...row,
    // What is voided by nobody is nobody's.
    learner: row.learner === '' ? '' : of(row.learner),
    account: row.account === null ? null : of(row.account),
    name: null,
  })
}

/** Tells keys apart without saying what they are. */
export function fingerprintOf(key: string): string {
  return pseudonymOf(key, 'coursewright report').slice(0, 16)
}
