/** Milliseconds of a day. */
export const daySpan = 86_400_000

/** Whole days since 1970, UTC, of a day as text. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / daySpan
}

/** A day as text, of whole days since 1970. */
export function dayText(day: number): string {
  return new Date(day * daySpan).toISOString().slice(0, 10)
}
