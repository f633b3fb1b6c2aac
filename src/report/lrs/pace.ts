import type { LrsEffects } from './effects.ts'

const minute = 60_000

/** Waits until another call is within so many calls in any minute; without a number it never waits. */
export function pace(
  callsPerMinute: number | undefined,
  { now, sleep }: Pick<LrsEffects, 'now' | 'sleep'>,
): (signal: AbortSignal) => Promise<void> {
  const starts: number[] = []
  return async (signal) => {
    if (callsPerMinute === undefined) return
    const oldest = starts.length >= callsPerMinute ? starts.shift() : undefined
    const wait = oldest === undefined ? 0 : oldest + minute - now()
    if (wait > 0) await sleep(wait, signal)
    starts.push(now())
  }
}
