import type { Flaw } from './source.ts'

/** Flaws of one file that are told: more of them say nothing new. */
export const mostFlaws = 200

/**
 * Says of the flaws of a file, one after the other, whether there is room to tell them.
 *
 * Harmless ones have room of their own: thousands of them must not hide the one that keeps a file out.
 */
export function flawRoom(): (flaw: Flaw) => boolean {
  const left = { harmless: mostFlaws, spoiling: mostFlaws }
  return ({ isHarmless }) => left[isHarmless ? 'harmless' : 'spoiling']-- > 0
}
