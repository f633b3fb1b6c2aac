import { setTimeout as sleep } from 'node:timers/promises'
import type { LrsEffects } from './effects.ts'

/** The real world: what the command hands to a pull. */
export const systemEffects: LrsEffects = {
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now(),
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
  after: (ms, action) => {
    const timer = setTimeout(action, ms)
    return () => clearTimeout(timer)
  },
  random: () => Math.random(),
}
