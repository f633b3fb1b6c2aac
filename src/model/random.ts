/** Returns numbers in [0, 1), the same sequence for the same 32-bit seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    return mix(state) / 4_294_967_296
  }
}

/** A 32-bit number that depends on all the parts, for orders that survive additions. */
export function hashNumbers(...parts: readonly number[]): number {
  return parts.reduce((hash, part) => stir(hash, part), 0)
}

/** The same for a number and each unit of a text, however long. */
export function hashText(first: number, text: string): number {
  let hash = stir(0, first)
  for (let at = 0; at < text.length; at++) hash = stir(hash, text.charCodeAt(at))
  return hash
}

/** A copy of the list in random order (Fisher-Yates). */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list]
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[copy[last], copy[other]] = [copy[other] as T, copy[last] as T]
  }
  return copy
}

function stir(hash: number, part: number): number {
  return mix((hash ^ Math.imul(part, 0x9e3779b1)) >>> 0)
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 15), value | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return (mixed ^ (mixed >>> 14)) >>> 0
}
