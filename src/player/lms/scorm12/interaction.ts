import type { Item, Module } from '../../../model/course.ts'
import { cmiTime, cmiTimespan } from '../../../model/duration.ts'
import type { ItemMark } from '../../../model/event.ts'
import type { Key, KeyOf, Kind, Response, ResponseOf } from '../../../model/question.ts'

/** How SCORM 1.2 names one kind of interaction, and writes a response and the key (RTE 3.4.4, CMIFeedback). */
interface Pattern<K extends Kind> {
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

const patterns: { readonly [K in Kind]: Pattern<K> } = {
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

/** One answered item, with all that its record needs. */
export interface AnsweredItem {
  /** The attempt of an exam that it is part of; absent for practice and knowledge checks. */
  readonly sitting: { readonly exam: number; readonly attempt: number } | undefined
  readonly item: Item
  readonly module: Module | undefined
  readonly mark: ItemMark
  /** Milliseconds since 1970. */
  readonly time: number
}

/** The fields of the record at an index, in the order of writing: the id comes first (RTE 3.4.4). */
export function interactionFields(
  answered: AnsweredItem,
  index: number,
): readonly (readonly [string, string])[] {
  const { item, module, mark, time } = answered
  const { response, key, seconds } = mark
  return [
    ['id', interactionId(answered, index)],
    ['type', patterns[item.kind].type],
    ...(module ? [['objectives.0.id', module.id] as const] : []),
    ['time', cmiTime(time)],
    ['correct_responses.0.pattern', keyText(key)],
    ['weighting', weightingOf(answered)],
    ...(response ? [['student_response', responseText(response)] as const] : []),
    ['result', resultOf(mark)],
    ...(seconds === undefined ? [] : [['latency', cmiTimespan(seconds * 1000)] as const]),
  ]
}

/**
 * `EX1-T03-zones-014`, or `PR-zones-014-37` outside exams: readable, because SCORM 1.2 has no field for the question's text.
 *
 * Unique in the whole record: a question comes up once in an attempt, and in practice the record's own index stands at the end.
 */
function interactionId({ sitting, item }: AnsweredItem, index: number): string {
  const question = `${item.id}-${String(item.number).padStart(3, '0')}`
  if (!sitting) return `PR-${question}-${index}`
  return `EX${sitting.exam}-T${String(sitting.attempt).padStart(2, '0')}-${question}`
}

/** How much an item counts beside the others. */
function weightingOf(_answered: AnsweredItem): string {
  return '1'
}

/** `neutral` where nothing is right or wrong; a part of the credit as a decimal (RTE 3.4.4). */
function resultOf({ credit }: ItemMark): string {
  if (credit === undefined) return 'neutral'
  if (credit === 1) return 'correct'
  return credit > 0 ? String(Math.round(credit * 100) / 100) : 'wrong'
}

function responseText(response: Response): string {
  const write = patterns[response.kind].response as (response: Response) => string
  return write(response)
}

function keyText(key: Key): string {
  const write = patterns[key.kind].key as (key: Key) => string
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
