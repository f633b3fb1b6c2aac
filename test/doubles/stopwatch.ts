/** Counts milliseconds of the fake clock from now on, as a page that never sleeps does. */
export function stopwatch(): () => number {
  const begun = Date.now()
  return () => Date.now() - begun
}
