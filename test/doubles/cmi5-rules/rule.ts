import type { TraceView } from './view.ts'

/** A place in a trace that a rule speaks of, and whether the rule holds there. */
export interface Finding {
  readonly at: string
  readonly holds: boolean
}

/** A must-rule for AUs. */
export interface Cmi5Rule {
  readonly id: string
  /** What it asks, with the clause of the cmi5 specification. */
  readonly says: string
  readonly look: (view: TraceView) => readonly Finding[]
}

/** What a rule finds at each of these places. */
export function each<T extends { readonly at: string }>(
  places: readonly T[],
  holds: (place: T) => boolean,
): readonly Finding[] {
  return places.map((place) => ({ at: place.at, holds: holds(place) }))
}
