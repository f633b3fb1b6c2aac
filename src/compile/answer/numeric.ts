import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { maxDecimal, readDecimal } from '../../model/decimal.ts'
import type { Range } from '../../model/question.ts'
import { fail } from '../report.ts'
import { equation } from './answer.ts'
import type { AnswerForm } from './answer.ts'

const number = String.raw`[+\-−–]?[\d.,]*\d[\d.,]*`
const form = new RegExp(`^(${number})(?: ?(?:±|\\+/-) ?(${number}))?(?: ([^|±]+))?$`)

/** A paragraph `= 1.5 ± 0.1 T`; tolerance and unit may be left out. With `|` in it, it is a text to fill in. */
export const numeric: AnswerForm<'numeric'> = {
  read: (node, file) => {
    const text = equation(node)
    const [, value = '', tolerance = '0', unit] = (text && form.exec(text)) || []
    if (value === '') return undefined
    const parts = { value: readOwn(value, node, file), tolerance: readOwn(tolerance, node, file) }
    return { kind: 'numeric', key: rangeOf(parts), ...(unit !== undefined && { unit }) }
  },
  texts: () => [],
  compile: ({ key, unit }, finish) => ({
    kind: 'numeric',
    ...finish.common,
    ...(unit !== undefined && { unit }),
    key,
  }),
}

/** The author's number; zero for one that can't be read, which is reported. */
function readOwn(written: string, place: RootContent, file: VFile): string {
  const decimal = readDecimal(written)
  const reason =
    decimal === undefined
      ? `\`${written}\` is no number of at most ${maxDecimal} characters.`
      : /^\D?[1-9]\d{0,2},\d{3}$/.test(written) &&
        `\`${written}\` can be read as a decimal and as thousands.`
  if (reason) {
    fail(file, 'question-key', {
      reason,
      mend: 'Write digits and at most one decimal point: = 1000 ± 0.5 mT.',
      place,
    })
  }
  return decimal ?? '0'
}

/** In whole numbers of the last decimal, so that 1.5 - 0.1 is 1.4 and no binary fraction near it. */
function rangeOf({ value, tolerance }: { value: string; tolerance: string }): Range {
  const places = Math.max(placesOf(value), placesOf(tolerance))
  const [middle, reach] = [scaled(value, places), scaled(tolerance, places)]
  const width = reach < 0n ? -reach : reach
  if (width === 0n) return { value, low: value, high: value }
  return { value, low: unscaled(middle - width, places), high: unscaled(middle + width, places) }
}

function placesOf(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0
}

function scaled(decimal: string, places: number): bigint {
  return BigInt(decimal.replace('.', '') + '0'.repeat(places - placesOf(decimal)))
}

function unscaled(count: bigint, places: number): string {
  const digits = String(count < 0n ? -count : count).padStart(places + 1, '0')
  const [whole, decimals] = [digits.slice(0, digits.length - places), digits.slice(-places)]
  return `${count < 0n ? '-' : ''}${whole}${places > 0 ? `.${decimals}` : ''}`
}
