import type { WrittenDate } from './read-date.ts'

const clocks = new Map<string, Intl.DateTimeFormat>()

/**
 * The moment of a date that was written in a zone, in milliseconds since 1970.
 *
 * A date without a time is noon in UTC, so that it is the same day in nearly every zone. An hour that a clock shows twice is the
 * first of the two, one that it leaves out an hour later. @throws RangeError for a zone that is unknown.
 */
export function instantOf({ year, month, day, time }: WrittenDate, zone: string): number {
  if (!time) return Date.UTC(year, month - 1, day, 12)
  const local = Date.UTC(year, month - 1, day, time.hour, time.minute, time.second)
  if (time.offset !== undefined) return local - time.offset * 60_000
  // By the offset before a change of the clocks, and if no clock shows the time then, by the one after it.
  const early = local - offsetAt(local - 86_400_000, zone)
  const late = local - offsetAt(early, zone)
  return shown(early, zone) !== local && shown(late, zone) === local ? late : early
}

/** The calendar day of a date, `YYYY-MM-DD`. */
export function dayOf({ year, month, day }: WrittenDate): string {
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}

/** Milliseconds that a zone's clock is ahead of UTC at a moment. */
function offsetAt(moment: number, zone: string): number {
  return shown(moment, zone) - moment
}

/** What a zone's clock shows, as if it were UTC. */
function shown(moment: number, zone: string): number {
  const clock = clocks.get(zone) ?? newClock(zone)
  const parts = new Map(
    clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)] as const),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
  const day = Date.UTC(part('year'), part('month') - 1, part('day'))
  return day + part('hour') * 3_600_000 + part('minute') * 60_000 + part('second') * 1000
}

function newClock(zone: string): Intl.DateTimeFormat {
  const clock = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(zone, clock)
  return clock
}
