import type { ResponseOf } from '../../../model/question.ts'
import type { Patterns } from '../scorm/dialect.ts'
import { optionLetter } from '../scorm/option-letter.ts'

const multipleResponse = ({ options }: ResponseOf<'multiple'>): string =>
  options.map(optionLetter).join(',')
const trueFalseResponse = ({ value }: ResponseOf<'true-false'>): string => (value ? 't' : 'f')
const orderingResponse = ({ order }: ResponseOf<'ordering'>): string =>
  order.map(optionLetter).join(',')
/** Numbers above 9 have a letter on the left side too: each side is one character. */
const matchingResponse = ({ pairs }: ResponseOf<'matching'>): string =>
  pairs.map(([source, target]) => `${source.toString(36)}.${optionLetter(target)}`).join(',')
const choiceResponse = ({ option }: ResponseOf<'choice'>): string => optionLetter(option)

/** A key is written as the response, unless all of several parts are required: then in braces (RTE 3.4.4, CMIFeedback). */
export const patterns: Patterns = {
  choice: { type: 'choice', response: choiceResponse, key: choiceResponse },
  multiple: {
    type: 'choice',
    response: multipleResponse,
    key: (key) => `{${multipleResponse(key)}}`,
  },
  'true-false': { type: 'true-false', response: trueFalseResponse, key: trueFalseResponse },
  // SCORM 1.2 has no notation for a range: the tolerance is left out.
  numeric: { type: 'numeric', response: ({ value }) => value, key: ({ value }) => value },
  ordering: { type: 'sequencing', response: orderingResponse, key: orderingResponse },
  matching: {
    type: 'matching',
    response: matchingResponse,
    key: (key) => `{${matchingResponse(key)}}`,
  },
  'fill-in': {
    type: 'fill-in',
    response: ({ text }) => asciiText(text),
    key: ({ texts }) => asciiText(texts[0] ?? ''),
  },
  likert: { type: 'likert', response: ({ label }) => optionLetter(label), key: () => [] },
  // Not `performance`, the type for simulations: its free text is tabulated by no LMS.
  hotspot: {
    type: 'choice',
    response: ({ region }) => optionLetter(region),
    key: ({ regions }) => regions.map(optionLetter),
  },
}

/** LMSs may refuse a value with other characters, and with it the whole record. */
function asciiText(text: string): string {
  return text.replace(/[^ -~]/gu, '?')
}
