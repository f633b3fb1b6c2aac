import type { Module } from '../../../model/course.ts'
import type { LeafMark } from '../../../model/event.ts'
import type { NamedItem } from '../../../model/leaf-items.ts'
import type { PartKey, PartResponse } from '../../../model/question.ts'
import type { Dialect, Fields, Patterns } from './dialect.ts'

/** One answered item, with all that its record needs. */
export interface AnsweredItem {
  /** The attempt of an exam that it is part of; absent for practice and knowledge checks. */
  readonly sitting: { readonly exam: number; readonly attempt: number } | undefined
  readonly item: NamedItem
  readonly module: Module | undefined
  readonly mark: LeafMark
  /** Its share of an item of the exam: the parts of a case share one. */
  readonly weight: number
  /** Milliseconds since 1970. */
  readonly time: number
}

/** The fields of the record at an index, in the order of writing: the id comes first, and the type before what hangs on it. */
export function interactionFields(
  { answers, span }: Dialect,
  answered: AnsweredItem,
  index: number,
): Fields {
  const { patterns } = answers
  const { item, module, mark, time } = answered
  const { response, key, seconds } = mark
  return [
    ['id', interactionId(answered, index)],
    ['type', patterns[item.kind].type],
    ...(module ? [['objectives.0.id', module.id] as const] : []),
    answers.time(time),
    ...keyTexts(patterns, key).map(
      (text, at) => [`correct_responses.${at}.pattern`, text] as const,
    ),
    ['weighting', weightingOf(answered)],
    ...(response ? [[answers.response, responseText(patterns, response)] as const] : []),
    ['result', resultOf(mark, answers.wrong)],
    ...(seconds === undefined ? [] : [['latency', span(seconds * 1000)] as const]),
    ...answers.description(item),
  ]
}

/**
 * `EX1-T03-zones-014`, or `PR-zones-014-37` outside exams: readable, because not every report has more of a question than this.
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

/** `neutral` where nothing is right or wrong; a part of the credit as a decimal. */
function resultOf({ credit }: LeafMark, wrong: string): string {
  if (credit === undefined) return 'neutral'
  if (credit === 1) return 'correct'
  return credit > 0 ? decimal(credit) : wrong
}

/** A number with at most four decimals. */
function decimal(value: number): string {
  return String(Math.round(value * 10_000) / 10_000)
}

function responseText(patterns: Patterns, response: PartResponse): string {
  const write = patterns[response.kind].response as (response: PartResponse) => string
  return write(response)
}

function keyTexts(patterns: Patterns, key: PartKey): readonly string[] {
  const write = patterns[key.kind].key as (key: PartKey) => string | readonly string[]
  return [write(key)].flat()
}
