/** The names that are at most two typing mistakes away, for "did you mean"; a name of two letters is near to too many. */
export function namesNear(name: string, known: readonly string[]): string[] {
  return name.length > 2 ? known.filter((other) => editDistance(name, other) <= 2) : []
}

/** The mend for a name that is nearly one of the known ones; nothing where none is near. */
export function didYouMean(name: string, known: readonly string[]): string | undefined {
  const [near] = namesNear(name, known)
  return near === undefined ? undefined : `Did you mean \`${near}\`?`
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
