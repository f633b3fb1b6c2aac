import type { ResponseOf } from '../../../model/question.ts'
import type { Patterns } from '../scorm/dialect.ts'
import { optionLetter } from '../scorm/option-letter.ts'
import { plainLine } from '../scorm/plain-line.ts'

const letters = (numbers: readonly number[]): string => numbers.map(optionLetter).join('[,]')
const choiceResponse = ({ option }: ResponseOf<'choice'>): string => optionLetter(option)
const multipleResponse = ({ options }: ResponseOf<'multiple'>): string => letters(options)
const trueFalseResponse = ({ value }: ResponseOf<'true-false'>): string => String(value)
const orderingResponse = ({ order }: ResponseOf<'ordering'>): string => letters(order)
const matchingResponse = ({ pairs }: ResponseOf<'matching'>): string =>
  pairs.map(([source, target]) => `${source}[.]${optionLetter(target)}`).join('[,]')

/** As RTE 4.2.9 has them: short identifiers between the delimiters `[,]`, `[.]` and `[:]`. */
export const patterns: Patterns = {
  choice: { type: 'choice', response: choiceResponse, key: choiceResponse },
  multiple: { type: 'choice', response: multipleResponse, key: multipleResponse },
  'true-false': { type: 'true-false', response: trueFalseResponse, key: trueFalseResponse },
  // A single number is a range too: a pattern has the delimiter in any case.
  numeric: {
    type: 'numeric',
    response: ({ value }) => value,
    key: ({ low, high }) => `${low}[:]${high}`,
  },
  ordering: { type: 'sequencing', response: orderingResponse, key: orderingResponse },
  matching: { type: 'matching', response: matchingResponse, key: matchingResponse },
  // An LMS need not keep more than five patterns of this type.
  'fill-in': {
    type: 'fill-in',
    response: ({ text }) => localized(text),
    key: ({ texts }) => texts.slice(0, 5).map(localized),
  },
  likert: { type: 'likert', response: ({ label }) => optionLetter(label), key: () => [] },
  // Nor more than ten of this one.
  hotspot: {
    type: 'choice',
    response: ({ region }) => optionLetter(region),
    key: ({ regions }) => regions.slice(0, 10).map(optionLetter),
  },
}

/** A localized string of at most 250 characters; at its beginning, `{lang=` and its like would be read as a mark. */
function localized(text: string): string {
  return plainLine(text.slice(0, 249)).replace(/^\{(?=\w+=)/, '(')
}
