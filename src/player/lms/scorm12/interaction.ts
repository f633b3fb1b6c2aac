import type { Module } from '../../../model/course.ts'
import { cmiTime } from '../../../model/duration.ts'
import type { LeafMark } from '../../../model/event.ts'
import type { LeafItem } from '../../../model/leaf-items.ts'
import type { KeyOf, PartKey, PartKind, PartResponse, ResponseOf } from '../../../model/question.ts'

/** How SCORM 1.2 names one kind of interaction, and writes a response and the key (RTE 3.4.4, CMIFeedback). */
interface Pattern<K extends PartKind> {
  readonly type: 'choice' | 'true-false' | 'numeric' | 'sequencing' | 'matching' | 'fill-in'
  readonly response: (response: ResponseOf<K>) => string
  /** As the response, unless all of several parts are required: then in braces. */
  readonly key: (key: KeyOf<K>) => string
}

const multipleResponse = ({ options }: ResponseOf<'multiple'>): string =>
  options.map(optionLetter).join(',')
const trueFalseResponse = ({ value }: ResponseOf<'true-false'>): string => (value ? 't' : 'f')
const orderingResponse = ({ order }: ResponseOf<'ordering'>): string =>
  order.map(optionLetter).join(',')
/** Numbers above 9 have a letter on the left side too: each side is one character. */
const matchingResponse = ({ pairs }: ResponseOf<'matching'>): string =>
  pairs.map(([source, target]) => `${source.toString(36)}.${optionLetter(target)}`).join(',')
const choiceResponse = ({ option }: ResponseOf<'choice'>): string => optionLetter(option)

const patterns: { readonly [K in PartKind]: Pattern<K> } = {
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
}

/** One answered item of an attempt, with all that its record needs. */
export interface AnsweredItem {
  readonly exam: number
  readonly attempt: number
  readonly item: LeafItem
  readonly module: Module | undefined
  readonly mark: LeafMark
  /** Its share of an item of the exam: the parts of a case share one. */
  readonly weight: number
  /** Milliseconds since 1970. */
  readonly time: number
}

/** The fields of the record, in the order of writing: the id comes first (RTE 3.4.4). */
export function interactionFields(answered: AnsweredItem): readonly (readonly [string, string])[] {
  const { item, module, mark, weight, time } = answered
  const { response, key, credit } = mark
  return [
    ['id', interactionId(answered)],
    ['type', patterns[item.kind].type],
    ...(module ? [['objectives.0.id', module.id] as const] : []),
    ['time', cmiTime(time)],
    ['correct_responses.0.pattern', keyText(key)],
    ['weighting', String(Number(weight.toFixed(4)))],
    ...(response ? [['student_response', responseText(response)] as const] : []),
    ['result', credit === 1 ? 'correct' : 'wrong'],
  ]
}

/** `EX1-T03-zones-014`: unique in the whole record, and readable, because SCORM 1.2 has no field for the question's text. */
function interactionId({ exam, attempt, item }: AnsweredItem): string {
  const [tries, number] = [String(attempt).padStart(2, '0'), String(item.number).padStart(3, '0')]
  return `EX${exam}-T${tries}-${item.id}-${number}`
}

function responseText(response: PartResponse): string {
  const write = patterns[response.kind].response as (response: PartResponse) => string
  return write(response)
}

function keyText(key: PartKey): string {
  const write = patterns[key.kind].key as (key: PartKey) => string
  return write(key)
}

/** LMSs may refuse a value with other characters, and with it the whole record. */
function asciiText(text: string): string {
  return text.replace(/[^ -~]/gu, '?')
}

/** A single character for each option, by its permanent number and not by its place. */
function optionLetter(number: number): string {
  return String.fromCharCode(96 + number)
}
