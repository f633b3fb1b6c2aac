/** How often the time is looked at, in milliseconds. */
const beat = 15_000

/** Between two looks no more than this can pass while the device is awake: hidden tabs are woken once a minute. */
const longestPause = 150_000

/**
 * Counts the milliseconds that the course was open.
 *
 * By the steady clock, so that setting the device's clock changes nothing. A gap between two beats that only a sleeping device
 * leaves counts as one beat: some browsers let the steady clock run on in sleep.
 */
export function activeTime(window: Window): () => number {
  let total = 0
  let last = window.performance.now()
  const count = (): number => {
    const now = window.performance.now()
    const passed = Math.max(0, now - last)
    total += passed > longestPause ? beat : passed
    last = now
    return total
  }
  window.setInterval(count, beat)
  return count
}
