import { instantOf } from '../dates/instant.ts'
import { readDate } from '../dates/read-date.ts'
import type { Shape } from './shape.ts'

/** The value of a cell, as a statement has it; nothing for a cell that is empty or not of its shape. */
export function cellValue(cell: string, shape: Shape, zone: string): unknown {
  const text = cell.trim()
  if (text === '' || text === 'null') return undefined
  if (typeof shape === 'string') return readers[shape](text, zone)
  return /^[[{]/.test(text) ? parsed(text) : undefined
}

const readers: {
  readonly [S in Extract<Shape, string>]: (text: string, zone: string) => unknown
} = {
  text: (text) => text,
  number: (text) => (/^-?\d/.test(text) ? Number(text.replace(',', '.')) : undefined),
  boolean: (text) =>
    /^(true|1|yes)$/i.test(text) ? true : /^(false|0|no)$/i.test(text) ? false : undefined,
  // As it is where it is ISO 8601 with its zone; spreadsheets and databases write other forms.
  time: (text, zone) => {
    if (/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/i.test(text)) return text
    const date = readDate(text)
    return date && new Date(instantOf(date, zone)).toISOString()
  },
  any: (text) => (/^([[{"\d-]|true$|false$)/.test(text) ? (parsed(text) ?? text) : text),
}

/** JSON, with the dots that Learning Locker takes out of names of properties; nothing for what is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => withDots(value))
  } catch {
    return undefined
  }
}

function withDots(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value)
  if (!entries.some(([key]) => key.includes('&46;'))) return value
  return Object.fromEntries(entries.map(([key, one]) => [key.replaceAll('&46;', '.'), one]))
}
