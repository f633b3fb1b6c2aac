import { isLocalized, isReal, isShortIdentifier } from './scorm2004-types.ts'

type Test = (value: string) => boolean

/** What one type of interaction may hold (RTE 4.2.9.1). */
interface Format {
  readonly response: Test
  /** A single pattern of what is right. */
  readonly pattern: Test
  /** How many patterns an LMS has to keep. */
  readonly patterns: number
}

const isBoolean: Test = (value) => value === 'true' || value === 'false'
const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length

const list =
  (most: number, test: Test): Test =>
  (value) => {
    const parts = value.split('[,]')
    return parts.length <= most && parts.every(test)
  }
const isPair: Test = (value) => {
  const sides = value.split('[.]')
  return sides.length === 2 && sides.every(isShortIdentifier)
}
const isSet: Test = (value) =>
  value === '' || (list(36, isShortIdentifier)(value) && isUnique(value.split('[,]')))
const isRange: Test = (value) => {
  const [low = '', high = '', ...more] = value.split('[:]')
  const ends = [low, high].every((end) => end === '' || isReal(end))
  const ordered = low === '' || high === '' || Number(low) <= Number(high)
  return value.includes('[:]') && more.length === 0 && ends && ordered
}
const withoutOrders: (value: string) => string = (value) =>
  value.replace(/^(\{(case|order)_matters=(true|false)\})*/, '')
const isStep: Test = (value) => {
  const [name = '', answer = '', ...more] = value.split('[.]')
  const named = name === '' || isShortIdentifier(name)
  return more.length === 0 && named && name + answer !== '' && answer.length <= 250
}

export const formats: Readonly<Record<string, Format>> = {
  'true-false': { response: isBoolean, pattern: isBoolean, patterns: 1 },
  choice: { response: isSet, pattern: isSet, patterns: 10 },
  'fill-in': {
    response: list(10, isLocalized(250)),
    pattern: (value) => list(10, isLocalized(250))(withoutOrders(value)),
    patterns: 5,
  },
  'long-fill-in': {
    response: isLocalized(4000),
    pattern: (value) => isLocalized(4000)(withoutOrders(value)),
    patterns: 5,
  },
  likert: { response: isShortIdentifier, pattern: isShortIdentifier, patterns: 1 },
  matching: { response: list(36, isPair), pattern: list(36, isPair), patterns: 5 },
  performance: {
    response: list(250, isStep),
    pattern: (value) => list(125, isStep)(withoutOrders(value)),
    patterns: 5,
  },
  sequencing: {
    response: list(36, isShortIdentifier),
    pattern: list(36, isShortIdentifier),
    patterns: 5,
  },
  numeric: { response: isReal, pattern: isRange, patterns: 1 },
  other: {
    response: (value) => value.length <= 4000,
    pattern: (value) => value.length <= 4000,
    patterns: 1,
  },
}
