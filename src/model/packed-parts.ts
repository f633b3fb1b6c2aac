import type { Packed } from './response.ts'

/** Number and packed response of each part of a case; none for what is no packed case. */
export function packedParts(packed: Packed): (readonly [part: number, response: Packed])[] {
  if (typeof packed !== 'object') return []
  return packed.flatMap((part, at) =>
    at % 2 === 0 && typeof part === 'number' ? [[part, packed[at + 1] ?? 0] as const] : [],
  )
}

/** A packed case without the parts that are not known; 0 when none is left. */
export function onlyParts(packed: Packed, known: ReadonlySet<number>): Packed {
  const kept = packedParts(packed).filter(([part]) => known.has(part))
  return kept.length > 0 ? kept.flat() : 0
}
