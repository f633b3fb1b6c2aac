import { numbersIn } from '../numbers.ts'
import type { Numbers } from '../numbers.ts'

/** Dates have the day before the month, as most of the world reads them. */
export const locale = 'en-GB'

const numbers = numbersIn(locale)

export const number: Numbers['number'] = numbers.number
export const plural: Numbers['plural'] = numbers.plural
