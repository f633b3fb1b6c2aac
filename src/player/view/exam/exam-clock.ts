import type { ExamClock } from '../../../model/event.ts'
import type { App } from '../app.ts'

/** Measures the time of the sitting under way; it runs from the beginning. */
export interface SittingClock {
  /** How the time stands. */
  readonly now: () => ExamClock
  /** Whole seconds until the limit; endless without one. */
  readonly left: () => number
  /** Another item has come into view. */
  readonly turn: () => void
  readonly run: () => void
  readonly rest: () => void
}

export function sittingClock({ session, elapsed }: App): SittingClock {
  const { spent = 0, limit = 0 } = session.progress().sitting ?? {}
  /** Milliseconds up to the last rest. */
  let ran = 0
  let since: number | undefined = elapsed()
  let item = { began: 0, before: 0 }
  const passed = (): number => ran + (since === undefined ? 0 : elapsed() - since)
  const now = (): ExamClock => ({
    spent: spent + Math.floor(passed() / 1000),
    inView: item.before + Math.floor((passed() - item.began) / 1000),
  })
  const turn = (): void => {
    const { sitting } = session.progress()
    item = { began: passed(), before: sitting?.seconds?.[sitting.position] ?? 0 }
  }
  turn()
  return {
    now,
    left: () => (limit > 0 ? Math.max(0, limit - now().spent) : Infinity),
    turn,
    run: () => {
      since ??= elapsed()
    },
    rest: () => {
      ran = passed()
      since = undefined
    },
  }
}
