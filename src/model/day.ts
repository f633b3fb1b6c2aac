const start = Date.UTC(2020, 0, 1)

/** Days since 1 January 2020, UTC, of a time in milliseconds since 1970; 0 to 65,535. */
export function dayOf(time: number): number {
  return bounded((time - start) / 86_400_000, 65_535)
}

/** Minutes since 1 January 2020, UTC, of a time in milliseconds since 1970; 0 to 2^26 - 1, which lasts until 2147. */
export function minuteOf(time: number): number {
  return bounded((time - start) / 60_000, 2 ** 26 - 1)
}

/** The beginning of a day, in milliseconds since 1970. */
export function timeOfDay(day: number): number {
  return start + day * 86_400_000
}

/** The beginning of a minute, in milliseconds since 1970. */
export function timeOfMinute(minute: number): number {
  return start + minute * 60_000
}

function bounded(value: number, largest: number): number {
  return Math.min(Math.max(Math.floor(value), 0), largest)
}
