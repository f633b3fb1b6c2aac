import type { XapiRule } from './rules.ts'

export type Json = Readonly<Record<string, unknown>>

/** Looks at the value at a path and tells what is wrong: rule id and place, as in `mbox at actor.mbox`. */
export type Check = (value: unknown, path: string) => readonly string[]

export function problem(rule: XapiRule, path: string): string {
  return `${rule} at ${path || 'the statement'}`
}

/** A value for which this holds. */
export function holds(rule: XapiRule, test: (value: unknown) => boolean): Check {
  return (value, path) => (test(value) ? [] : [problem(rule, path)])
}

/** A string that matches. */
export function matches(rule: XapiRule, pattern: RegExp): Check {
  return holds(rule, (value) => typeof value === 'string' && pattern.test(value))
}

export const text: Check = holds('text', (value) => typeof value === 'string')
export const boolean: Check = holds('boolean', (value) => typeof value === 'boolean')
export const number: Check = holds('number', Number.isFinite)

/** Whatever the value is. */
export const anything: Check = () => []

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list in which every element passes. */
export function listOf(check: Check): Check {
  return (value, path) =>
    Array.isArray(value)
      ? value.flatMap((element, index) => check(element, `${path}[${index}]`))
      : [problem('list', path)]
}

/** An object in which every key and every value passes; null is a value only where `value` takes it. */
export function mapOf(key: Check, value: Check): Check {
  return (map, path) =>
    isObject(map)
      ? Object.entries(map).flatMap(([name, entry]) => [
          ...key(name, under(path, name)),
          ...value(entry, under(path, name)),
        ])
      : [problem('object', path)]
}

export interface Fields {
  readonly required?: Readonly<Record<string, Check>>
  readonly optional?: Readonly<Record<string, Check>>
}

/** An object with these properties and no others. */
export function shape({ required = {}, optional = {} }: Fields): Check {
  const checks = new Map(Object.entries({ ...optional, ...required }))
  return (value, path) => {
    if (!isObject(value)) return [problem('object', path)]
    const missing = Object.keys(required).filter((key) => !(key in value))
    return [
      ...missing.map((key) => problem('missing', under(path, key))),
      ...Object.entries(value).flatMap(([key, field]) => {
        const place = under(path, key)
        const check = checks.get(key)
        if (!check) return [problem('unknown-property', place)]
        return field === null ? [problem('null', place)] : check(field, place)
      }),
    ]
  }
}

/** A value that passes all of these. */
export function all(...checks: readonly Check[]): Check {
  return (value, path) => checks.flatMap((check) => check(value, path))
}

/** A check of objects that have the right shape; what has not is found by `shape`. */
export function whole(check: (value: Json, path: string) => readonly string[]): Check {
  return (value, path) => (isObject(value) ? check(value, path) : [])
}

export function under(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
