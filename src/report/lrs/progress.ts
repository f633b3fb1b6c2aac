/** How a pull is getting on. */
export interface PullProgress {
  /** Statements that came, with those of an earlier run that it goes on with. */
  readonly brought: number
  /** Those that were not in the store before. */
  readonly added: number
  /** Statements a second, in this run. */
  readonly perSecond: number
  readonly calls: number
  readonly retries: number
  /** Statements on a page, as found; 0 before a page was full. */
  readonly pageSize: number
  readonly etaSeconds: number | undefined
}

/** How far `stored` has come on its way; all in milliseconds since 1970. */
export interface Way {
  readonly first: number
  readonly newest: number
  readonly until: number
}

/** Seconds to go, if statements go on coming as they did; nothing as long as that is a guess. */
export function etaSeconds(way: Way, elapsedMs: number): number | undefined {
  const share = (way.newest - way.first) / (way.until - way.first)
  if (!(share > 0.001) || elapsedMs < 1000) return undefined
  return Math.max(0, Math.round((elapsedMs / 1000) * (1 / share - 1)))
}
