import type { Module } from '../../../model/course.ts'
import { cmiTime, cmiTimespan } from '../../../model/duration.ts'
import type { LeafMark } from '../../../model/event.ts'
import type { LeafItem } from '../../../model/leaf-items.ts'
import type { KeyOf, PartKey, PartKind, PartResponse, ResponseOf } from '../../../model/question.ts'

/** How SCORM 1.2 names one kind of interaction, and writes a response and the key (RTE 3.4.4, CMIFeedback). */
interface Pattern<K extends PartKind> {
  readonly type:
    | 'choice'
    | 'true-false'
    | 'numeric'
    | 'sequencing'
    | 'matching'
    | 'fill-in'
    | 'likert'
  readonly response: (response: ResponseOf<K>) => string
  /** As the response, unless all of several parts are required: then in braces. A list has one pattern for each right answer. */
  readonly key: (key: KeyOf<K>) => string | readonly string[]
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
  likert: { type: 'likert', response: ({ label }) => optionLetter(label), key: () => [] },
  // Not `performance`, the type for simulations: its free text is tabulated by no LMS.
  hotspot: {
    type: 'choice',
    response: ({ region }) => optionLetter(region),
    key: ({ regions }) => regions.map(optionLetter),
  },
}

/** One answered item, with all that its record needs. */
export interface AnsweredItem {
  /** The attempt of an exam that it is part of; absent for practice and knowledge checks. */
  readonly sitting: { readonly exam: number; readonly attempt: number } | undefined
  readonly item: LeafItem
  readonly module: Module | undefined
  readonly mark: LeafMark
  /** Its share of an item of the exam: the parts of a case share one. */
  readonly weight: number
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
    ...keyTexts(key).map((text, at) => [`correct_responses.${at}.pattern`, text] as const),
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
function weightingOf({ mark, weight }: AnsweredItem): string {
  return mark.credit === undefined ? '0' : decimal(weight)
}

/** `neutral` where nothing is right or wrong; a part of the credit as a decimal (RTE 3.4.4). */
function resultOf({ credit }: LeafMark): string {
  if (credit === undefined) return 'neutral'
  if (credit === 1) return 'correct'
  return credit > 0 ? decimal(credit) : 'wrong'
}

/** A CMIDecimal. */
function decimal(value: number): string {
  return String(Math.round(value * 10_000) / 10_000)
}

function responseText(response: PartResponse): string {
  const write = patterns[response.kind].response as (response: PartResponse) => string
  return write(response)
}

function keyTexts(key: PartKey): readonly string[] {
  const write = patterns[key.kind].key as (key: PartKey) => string | readonly string[]
  return [write(key)].flat()
}

/** LMSs may refuse a value with other characters, and with it the whole record. */
function asciiText(text: string): string {
  return text.replace(/[^ -~]/gu, '?')
}

/** A single character for each option, by its permanent number and not by its place. */
function optionLetter(number: number): string {
  return String.fromCharCode(96 + number)
}
