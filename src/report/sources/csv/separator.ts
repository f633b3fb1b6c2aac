const separators = [',', ';', '\t'] as const

export type Separator = (typeof separators)[number]

/** Lines that may stand above the table. */
const mostLines = 20

/** What parts the cells of a table, by the first line that has any: whichever stands there most often outside of quotes. */
export function separatorOf(head: string): Separator {
  const lines = head
    .replace(/"[^"]*"?/g, '')
    .split(/[\r\n]+/, mostLines)
    .map((line) => separators.map((one) => [line.split(one).length, one] as const))
  const counts = lines.find((line) => line.some(([count]) => count > 1)) ?? []
  return counts.reduce((best, next) => (next[0] > best[0] ? next : best), [
    1,
    separators[0],
  ] as const)[1]
}
