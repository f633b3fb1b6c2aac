import type { PullProgress } from './progress.ts'

/** What a pull needs of the world. */
export interface LrsEffects {
  readonly fetch: typeof fetch
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Waits. Rejects once the signal aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  /** Calls back once, so many milliseconds from now, unless what it returns is called before. */
  readonly after: (ms: number, action: () => void) => () => void
  /** From 0 up to 1. */
  readonly random: () => number
  /** Ends the pull: what came is kept. */
  readonly signal?: AbortSignal
  /** Hears of every page and of every call that is repeated. */
  readonly progress?: (progress: PullProgress) => void
}
