import { numbersIn } from '../numbers.ts'
import type { Numbers } from '../numbers.ts'

/** The language alone: a course for one country reads well in all others. */
export const locale = 'es'

const numbers = numbersIn(locale)

export const number: Numbers['number'] = numbers.number
export const plural: Numbers['plural'] = numbers.plural
