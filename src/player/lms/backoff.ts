/** Waiting times between tries, each about twice as long as the one before. */
export interface Backoff {
  /** It failed: milliseconds until the next try, never less than the other side asked for. */
  readonly next: (asked: number) => number
  /** Milliseconds for which the other side is still to be spared; 0 or less when it may be asked. */
  readonly rest: () => number
  /** It worked: the next failure begins with a short wait again. */
  readonly reset: () => void
}

/** First wait and longest wait, in milliseconds. */
const [first, longest] = [5_000, 30_000]

/** With jitter between half and all of it: a ward of browsers must not come back in the same second after an outage. */
export function backoff(random: () => number): Backoff {
  let tries = 0
  let end = 0
  return {
    next: (asked) => {
      const whole = Math.min(longest, first * 2 ** tries++)
      const wait = Math.max(asked, whole * (0.5 + random() / 2))
      end = Date.now() + wait
      return wait
    },
    rest: () => end - Date.now(),
    reset: () => {
      tries = 0
      end = 0
    },
  }
}
