/** The longest time that fits CMITimespan's four hour digits: 9999:59:59, in seconds. */
const longestTimespan = 9999 * 3600 + 59 * 60 + 59

/**
 * Milliseconds as CMITimespan `HHHH:MM:SS` (SCORM 1.2 RTE, data types).
 *
 * Whole seconds only: Moodle reads the fraction ".5" as five hundredths. Capped at 9999:59:59; bad numbers give 00:00:00.
 */
export function cmiTimespan(milliseconds: number): string {
  const seconds = Math.min(wholeSeconds(milliseconds), longestTimespan)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return [hours, minutes, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** Milliseconds as an ISO 8601 duration of hours, minutes and seconds, such as `PT1H2M3S` (xAPI 1.0.3 Data 4.6). */
export function isoDuration(milliseconds: number): string {
  const seconds = wholeSeconds(milliseconds)
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ]
  const long = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}`
  return `PT${long}${rest > 0 || long === '' ? `${rest}S` : ''}`
}

/** A time in milliseconds since 1970 as CMITime `HH:MM:SS`, the learner's time of day (SCORM 1.2 RTE, data types). */
export function cmiTime(time: number): string {
  const date = new Date(time)
  const parts = [date.getHours(), date.getMinutes(), date.getSeconds()]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

/** A time in milliseconds since 1970 in UTC to hundredths of a second, as SCORM 2004 has it: a zone only behind a fraction (RTE 4.1.1.7). */
export function isoTimestamp(time: number): string {
  return new Date(time).toISOString().replace(/\dZ$/, 'Z')
}

function wholeSeconds(milliseconds: number): number {
  return Number.isFinite(milliseconds) ? Math.max(0, Math.floor(milliseconds / 1000)) : 0
}
