const form =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)? ?(Z|[+-]\d\d(?::?\d\d)?)?$/i

const latest = Date.UTC(2200, 0, 1)

/**
 * Milliseconds since 1970 of an ISO 8601 time, UTC where it has no zone; nothing for what is none, or outside 1970-2199.
 *
 * Some LRSs put a blank in the place of the `T`, or leave the zone away (xAPI 1.0.3 Data 4.5 asks for it only of senders).
 */
export function readTime(value: unknown): number | undefined {
  const found = typeof value === 'string' ? form.exec(value) : null
  if (!found) return undefined
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] =
    found
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day))
  // The 31st of a short month would be the 1st of the next.
  if (new Date(date).getUTCDate() !== Number(day) || Number(month) > 12) return undefined
  const clock = [Number(hour), Number(minute), Number(second)] as const
  const isMidnight = clock[0] === 24 && clock[1] === 0 && clock[2] === 0
  if ((clock[0] > 23 && !isMidnight) || clock[1] > 59 || clock[2] > 60) return undefined
  const seconds = (clock[0] * 60 + clock[1]) * 60 + clock[2]
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3))
  const time = date + seconds * 1000 + milliseconds - offset(zone)
  return time >= 0 && time < latest ? time : undefined
}

function offset(zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}
