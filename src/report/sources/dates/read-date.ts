import { namedMonth } from './month-names.ts'

/** A date as it was written, with a time of day if there was one. */
export interface WrittenDate {
  readonly year: number
  /** 1-12. */
  readonly month: number
  readonly day: number
  readonly time?: WrittenTime
}

interface WrittenTime {
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** Minutes ahead of UTC, where the text says so. */
  readonly offset?: number
}

/** Which of the two small numbers of `03/04/2026` comes first. */
export type DateOrder = 'day first' | 'month first'

const iso =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i
const numeric = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\b\.?,?(.*)$/
/** The half of the day comes right behind the time: Arabic and Spanish have their own letters for it. */
const clock =
  /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*(?:([ap])\s?m(?!\p{L})|([صم])(?!\p{L})))?/iu

/** Reads a date; `order` decides where only numbers are written with slashes. Nothing for what is no date, or may be two. */
export function readDate(text: string, order?: DateOrder): WrittenDate | undefined {
  const plain = plainDigits(text)
  const found = isoDate(plain) ?? numericDate(plain, order) ?? wordedDate(plain)
  return found && isReal(found) ? found : undefined
}

/** Which order a date shows: nothing when it is no date of numbers, or both are possible. */
export function orderShown(text: string): DateOrder | undefined {
  const [, first, mark, second] = numeric.exec(plainDigits(text)) ?? []
  if (Number(first) > 12 && Number(second) > 12) return undefined
  if (Number(first) > 12) return 'day first'
  if (Number(second) > 12) return 'month first'
  // Languages that write full stops between numbers put the day first.
  return mark === '.' ? 'day first' : undefined
}

/** Whether a text is a date in numbers that may be read in two ways. */
export function isAmbiguous(text: string): boolean {
  const [, first, , second] = numeric.exec(plainDigits(text)) ?? []
  return first !== undefined && Number(first) !== Number(second) && !orderShown(text)
}

function isoDate(text: string): WrittenDate | undefined {
  const [found, year, month, day, hour, minute, second, zone] = iso.exec(text) ?? []
  if (!found) return undefined
  const offset = zone === undefined ? undefined : offsetOf(zone)
  const time = { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) }
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    ...(hour !== undefined && { time: { ...time, ...(offset !== undefined && { offset }) } }),
  }
}

function numericDate(text: string, order: DateOrder | undefined): WrittenDate | undefined {
  const [found, first, , second, year, rest = ''] = numeric.exec(text) ?? []
  const numbers = [Number(first), Number(second)]
  const shown = found && (orderShown(text) ?? order ?? (first === second ? 'day first' : undefined))
  if (!shown) return undefined
  const [day = 0, month = 0] = shown === 'day first' ? numbers : numbers.toReversed()
  return withTime({ year: Number(year), month, day }, rest)
}

function wordedDate(text: string): WrittenDate | undefined {
  if (!/\d{4}/.test(text)) return undefined
  const time = clock.exec(text)?.[0] ?? ''
  const named = namedMonth(text.replace(time, ' '))
  const numbers = named?.rest.match(/\d+/g) ?? []
  const year = numbers.find((number) => number.length === 4)
  const day = numbers.find((number) => number.length < 3)
  if (!named || numbers.length !== 2 || !year || !day) return undefined
  return withTime({ year: Number(year), month: named.month, day: Number(day) }, time)
}

function withTime(date: WrittenDate, text: string): WrittenDate | undefined {
  const [found, hour, minute, second, latin, arabic] = clock.exec(text) ?? []
  const half = latin?.toLowerCase() ?? (arabic && (arabic === 'م' ? 'p' : 'a'))
  if (text.replace(found ?? '', '').trim() !== '') return undefined
  if (!found) return date
  const shift = half === 'p' ? 12 : 0
  const time = {
    hour: half ? (Number(hour) % 12) + shift : Number(hour),
    minute: Number(minute),
    second: Number(second ?? 0),
  }
  return { ...date, time }
}

function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? []
  const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0)
  return sign === '-' ? -offset : offset
}

/** Whether the calendar and the clock have it: no 30 February, and no year that can only be a slip. */
function isReal({ year, month, day, time }: WrittenDate): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  const isTime = !time || (time.hour < 24 && time.minute < 60 && time.second < 61)
  return isDay && isTime && year >= 1970 && year < 2200
}

/** With Western digits, plain blanks and one form of the half of the day; without the marks of direction that dates in Arabic have. */
function plainDigits(text: string): string {
  return text
    .slice(0, 200)
    .replace(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/\s+/g, ' ')
    .replace(/\b([ap])\.\s?m\.?/gi, '$1m')
    .trim()
}
