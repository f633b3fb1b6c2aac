/** The fields of a JSON object; none of anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {}
}

/** The values of a list; a single value stands for a list of it, as in xAPI 1.0.0. At most 1,000 are looked at. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, 1000)
  return value === undefined || value === null ? [] : [value]
}

/** A text that is not empty, cut to so many characters, without the NUL that databases end texts at. */
export function textOf(value: unknown, longest: number): string | null {
  if (typeof value !== 'string') return null
  const cut = value.length > longest ? value.slice(0, longest) : value
  const text = cut.includes('\0') ? cut.replaceAll('\0', '') : cut
  return text === '' ? null : text
}

/** A whole number from 1 that a column holds. */
export function countOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value < 2 ** 31
    ? value
    : null
}

/** A finite number within bounds. */
export function numberOf(value: unknown, [least, most]: readonly [number, number]): number | null {
  return typeof value === 'number' && value >= least && value <= most ? value : null
}

export function booleanOf(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null
}

/** A UUID in lower case. */
export function uuidOf(value: unknown): string | null {
  return typeof value === 'string' && uuid.test(value) ? value.toLowerCase() : null
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
