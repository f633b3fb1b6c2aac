import { hours as hoursText, minutes as minutesText } from './nouns.ts'

/** A stretch of time in hours and minutes. */
export function duration(hours: number, minutes: number): string {
  return [hours > 0 && hoursText(hours), (minutes > 0 || hours === 0) && minutesText(minutes)]
    .filter(Boolean)
    .join(' و')
}
