/// <reference lib="dom" />
/** Time of the test's own for the windows that it is installed in: it moves only when it is told to. */
export interface FakeClock {
  readonly now: () => number
  /** Takes the place of a window's timers and clocks; to be called before its scripts run. */
  readonly install: (window: Window & typeof globalThis) => void
  /** Time passes, and what is due runs in its order. */
  readonly advance: (milliseconds: number) => void
  /** Time passes while nothing can run, as in a synchronous call that hangs. */
  readonly hang: (milliseconds: number) => void
}

interface Timer {
  readonly due: number
  readonly every: number | undefined
  readonly run: () => void
}

export function fakeClock(start: number): FakeClock {
  const timers = new Map<number, Timer>()
  let now = start
  let ids = 0
  const add = (run: () => void, delay = 0, every?: number): number => {
    timers.set(++ids, { due: now + Math.max(0, delay), every, run })
    return ids
  }
  const remove = (id: number | undefined): void => void timers.delete(id ?? 0)
  const next = (): [number, Timer] | undefined =>
    [...timers].sort(([a, one], [b, other]) => one.due - other.due || a - b)[0]
  return {
    now: () => now,
    install: (window) => {
      window.Date.now = () => now
      const doubles = {
        setTimeout: (run: () => void, delay?: number) => add(run, delay),
        setInterval: (run: () => void, delay = 0) => add(run, delay, delay),
        clearTimeout: remove,
        clearInterval: remove,
      }
      Object.assign(window, doubles)
      Object.defineProperty(window.performance, 'now', { value: () => now - start })
    },
    advance: (milliseconds) => {
      const end = now + milliseconds
      for (let first = next(); first && first[1].due <= end; first = next()) {
        const [id, { due, every, run }] = first
        now = Math.max(now, due)
        if (every === undefined) timers.delete(id)
        else timers.set(id, { due: now + every, every, run })
        run()
      }
      now = Math.max(now, end)
    },
    hang: (milliseconds) => {
      now += milliseconds
    },
  }
}
