import { plainText } from '../../model/plain-text.ts'
import type { Option, PartKind, PartQuestion, QuestionOf } from '../../model/question.ts'

/** An answer that a question offers. */
export interface Offered {
  /** As records have it: `o3`, `true`. */
  readonly response: string
  /** In the question's words, plain. */
  readonly text: string
  readonly isKey: boolean
}

const listed = (options: readonly Option[], keys: readonly number[]): Offered[] =>
  options.map(({ number, text }) => ({
    response: `o${number}`,
    text: plainText(text),
    isKey: keys.includes(number),
  }))

const none = (): Offered[] => []

const offers: { readonly [K in PartKind]: (question: QuestionOf<K>) => readonly Offered[] } = {
  choice: ({ options, key }) => listed(options, [key]),
  multiple: ({ options, key }) => listed(options, key),
  hotspot: ({ regions, key }) => listed(regions, key),
  'true-false': ({ key }) => [
    { response: 'true', text: 'True', isKey: key },
    { response: 'false', text: 'False', isKey: !key },
  ],
  numeric: none,
  ordering: none,
  matching: none,
  'fill-in': none,
  likert: none,
}

/** The answers that a question offers, in its order; none where they are typed or arranged, and none of a survey. */
export function offeredBy(question: PartQuestion): readonly Offered[] {
  const offer = offers[question.kind] as (question: PartQuestion) => readonly Offered[]
  return offer(question)
}
