/**
 * How far a pull has come. Times are those of storing, in milliseconds since 1970.
 *
 * In ascending order, everything before the newest statement is here, so that a pull can begin anew there. Statements of the same
 * minutes may come out of order, and an LRS may not know `ascending`: so the newest counts less five minutes, once it is five
 * minutes from the first, and no longer once an older one comes.
 */
export interface Position {
  /** Everything stored before it was here when the pull began. */
  readonly since: number | undefined
  readonly first: number | undefined
  readonly newest: number | undefined
  readonly isAscending: boolean
}

const slack = 300_000

export function startAt(since: number | undefined): Position {
  return { since, first: undefined, newest: undefined, isAscending: true }
}

/** The position after statements that were stored then. */
export function advance(position: Position, stored: readonly number[]): Position {
  return stored.reduce<Position>(
    ({ since, first, newest, isAscending }, time) => ({
      since,
      first: first ?? time,
      newest: Math.max(newest ?? time, time),
      isAscending: isAscending && time >= (newest ?? time) - slack,
    }),
    position,
  )
}

/** Where the pull could begin anew. */
export function sinceOf({ since, first, newest, isAscending }: Position): number | undefined {
  if (!isAscending || first === undefined || newest === undefined) return since
  return newest - slack < first ? since : later(since, newest - slack)
}

/** What the next pull begins with if the LRS does not say how far it is consistent. */
export function endOf({ since, newest }: Position): number | undefined {
  return newest === undefined ? since : later(since, newest - slack)
}

function later(since: number | undefined, time: number): number {
  return Math.max(since ?? time, time)
}
