import { createHash } from 'node:crypto'

/** The hashes of a question's options as the lock file keeps them, and the number of each option as written. */
export interface LockedOptions {
  /** By number: entry 0 is option 1. */
  readonly hashes: readonly string[]
  /** In the order of the source. */
  readonly numbers: readonly number[]
}

/**
 * Gives options their numbers.
 *
 * An option is known by its text. When as many texts vanished as appeared, they were edited, and keep their numbers in order.
 */
export function lockOptions(texts: readonly string[], locked: readonly string[]): LockedOptions {
  const wanted = hashesOf(texts)
  const hashes = [...locked]
  const at = (hash: string): number => hashes.findIndex((known) => bare(known) === hash)
  const edited = hashes.filter((known) => !known.startsWith('-') && !wanted.includes(known))
  const fresh = wanted.filter((hash) => at(hash) < 0)
  if (edited.length === fresh.length) {
    edited.forEach((old, index) => hashes.splice(hashes.indexOf(old), 1, fresh[index] ?? old))
  }
  for (const hash of wanted) if (at(hash) < 0) hashes.push(hash)
  return {
    hashes: hashes.map((hash) => (wanted.includes(bare(hash)) ? bare(hash) : `-${bare(hash)}`)),
    numbers: wanted.map((hash) => at(hash) + 1),
  }
}

function bare(hash: string): string {
  return hash.replace(/^-/, '')
}

/** A change of letter case alone is no change, unless it is what tells two options apart, as with mT and MT. */
function hashesOf(texts: readonly string[]): string[] {
  const folded = texts.map((text) => text.toLowerCase())
  return texts.map((text, index) => {
    const fold = folded[index] ?? ''
    return hashOf(folded.filter((other) => other === fold).length > 1 ? text : fold)
  })
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
