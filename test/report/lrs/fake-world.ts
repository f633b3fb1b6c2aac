import { seededRandom } from '../../../src/model/random.ts'
import type { LrsEffects } from '../../../src/report/lrs/effects.ts'

/** A world in which nobody waits: pauses are over at once, and what hangs runs out when it is told to. */
export interface FakeWorld extends Omit<LrsEffects, 'fetch' | 'progress' | 'signal'> {
  /** Every pause, in milliseconds. */
  readonly pauses: readonly number[]
  /** Lets everything that waits for a time run out. */
  readonly runOut: () => void
  /** Moves the clock on. */
  readonly pass: (ms: number) => void
}

export function fakeWorld(start: string): FakeWorld {
  let time = Date.parse(start)
  const pauses: number[] = []
  const waiting = new Set<() => void>()
  return {
    pauses,
    now: () => time,
    random: seededRandom(7),
    sleep: async (ms, signal) => {
      signal.throwIfAborted()
      pauses.push(ms)
      time += ms
    },
    after: (_, action) => {
      waiting.add(action)
      return () => void waiting.delete(action)
    },
    runOut: () => {
      for (const action of waiting) action()
      waiting.clear()
    },
    pass: (ms) => {
      time += ms
    },
  }
}
