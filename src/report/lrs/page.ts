import { LrsError } from './lrs-error.ts'

/** A page of statements. */
export interface Page {
  readonly statements: readonly unknown[]
  /** Where the next page is, as the LRS names it; empty after the last. */
  readonly more: string
  /** Everything stored before it is there, says the LRS. Milliseconds since 1970. */
  readonly consistentThrough?: number
}

/** A clock may be so much ahead of ours. */
const tolerance = 300_000

/** Whether a time is one that an LRS can speak of now: one to come would have us never ask for what is stored until then. */
function isPast(time: number, now: number): boolean {
  return time <= now + tolerance
}

/** @throws LrsError for what is JSON, but no StatementResult (xAPI-Data 2.5). */
export function readPage(value: unknown, headers: Headers, now: number): Page {
  const { statements, more } = isObject(value) ? value : {}
  if (!Array.isArray(statements)) {
    throw new LrsError(
      'The LRS answered with JSON that is no list of statements. Is the address that of its xAPI?',
    )
  }
  if (typeof (more ?? '') !== 'string') {
    throw new LrsError('The LRS names the next page by something that is no text.')
  }
  const through = Date.parse(headers.get('X-Experience-API-Consistent-Through') ?? '')
  return {
    statements,
    more: typeof more === 'string' ? more : '',
    ...(isPast(through, now) && { consistentThrough: through }),
  }
}

/** When the LRS took statements, as far as it says so. */
export function storedTimes(statements: readonly unknown[], now: number): readonly number[] {
  return statements
    .map((statement) => (isObject(statement) ? statement['stored'] : undefined))
    .map((stored) => (typeof stored === 'string' ? Date.parse(stored) : Number.NaN))
    .filter((time) => isPast(time, now))
}

export function idOf(statement: unknown): unknown {
  return isObject(statement) ? statement['id'] : undefined
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
