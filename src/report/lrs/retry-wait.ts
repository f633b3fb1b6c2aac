const first = 100
const factor = 4
const longest = 60_000

/**
 * How long to wait before a call is repeated, in milliseconds: from 0.1 s to a minute, some four minutes for eight repeats, and up
 * to half of it less by chance, so that several pulls don't come back together.
 */
export function retryWait(repeats: number, random: number): number {
  const whole = Math.min(longest, first * factor ** repeats)
  return Math.round(whole * (1 - random / 2))
}

/** What Retry-After says, in milliseconds: seconds or a date (RFC 9110, 10.2.3). */
export function retryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined
  if (/^\d{1,9}$/.test(value.trim())) return Number(value.trim()) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
