const number = String.raw`(\d{1,9}(?:[.,]\d{1,9})?)`
const form = new RegExp(
  `^P(?=.)(?:${number}Y)?(?:${number}M)?(?:${number}W)?(?:${number}D)?(?:T(?=.)(?:${number}H)?(?:${number}M)?(?:${number}S)?)?$`,
)

/** Seconds in a year, a month, a week, a day, an hour, a minute, a second; the first two as they are on average. */
const lengths = [31_557_600, 2_629_800, 604_800, 86_400, 3600, 60, 1]

/** Longer than anybody looks at anything, so that one wrong record does not spoil every sum. */
const longest = 31_557_600

/** Seconds of an ISO 8601 duration such as `PT1H2M3.45S` or `P1W`; `null` for what is none, or longer than a year. */
export function readDuration(value: unknown): number | null {
  const found = typeof value === 'string' ? form.exec(value) : null
  if (!found) return null
  const parts = lengths.map(
    (length, at) => length * Number((found[at + 1] ?? '0').replace(',', '.')),
  )
  // Whole milliseconds: tenths have no exact sum.
  const seconds = Math.round(parts.reduce((sum, part) => sum + part, 0) * 1000) / 1000
  return seconds <= longest ? seconds : null
}
