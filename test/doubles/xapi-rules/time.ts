import { holds, matches } from './check.ts'
import type { Check } from './check.ts'

const instant =
  /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|([+-])(\d\d):(\d\d))$/

export const timestamp: Check = holds('timestamp', (value) => {
  const found = typeof value === 'string' ? instant.exec(value) : null
  if (!found) return false
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map(Number)
  const [sign, ahead, aside] = [found[7], Number(found[8] ?? 0), Number(found[9] ?? 0)]
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const calendar = month >= 1 && month <= 12 && day >= 1 && day <= days
  const clock = hour < 24 && minute < 60 && second <= 60
  // xAPI-Data 4.5 rules out "-00:00", which RFC 3339 has for an unknown zone.
  const zone = ahead < 24 && aside < 60 && !(sign === '-' && ahead + aside === 0)
  return calendar && clock && zone
})

/** Weeks alone, or the other parts; a fraction only in the last part. More than hundredths of a second some LRSs cut off. */
export const duration: Check = matches(
  'duration',
  /^P(?:\d+W|(?=\d|T)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?)?)$/,
)
