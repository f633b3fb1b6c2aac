import { numbersIn } from '../numbers.ts'
import type { Numbers } from '../numbers.ts'

/** Western digits and the Gregorian calendar: scores, codes and times are then the same as in the LMS's records and in the author's numbers. */
export const locale = 'ar-u-ca-gregory-nu-latn'

const numbers = numbersIn(locale)

export const number: Numbers['number'] = numbers.number
export const plural: Numbers['plural'] = numbers.plural

/** Signs, letters and digits that stand from left to right, whatever is around them: `-5` would become `5-`. */
export function isolated(text: string): string {
  return `\u2066${text}\u2069`
}
