const separators = [',', ';', '\t'] as const

export type Separator = (typeof separators)[number]

/** What parts the cells of a table, by its first line: whichever stands there most often outside of quotes. */
export function separatorOf(head: string): Separator {
  const line = firstLine(head)
  const counts = separators.map((separator) => [line.split(separator).length, separator] as const)
  return counts.reduce((best, next) => (next[0] > best[0] ? next : best))[1]
}

/** The first line with something on it, without what stands in quotes: a line end may be there too. */
function firstLine(head: string): string {
  const bare = head.replace(/"[^"]*"?/g, '').trimStart()
  return /^[^\r\n]*/.exec(bare)?.[0] ?? ''
}
