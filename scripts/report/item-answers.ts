import { keyOf } from '../../src/model/key.ts'
import type { PartKind, PartQuestion, PartResponse, QuestionOf } from '../../src/model/question.ts'
import {
  interactionType,
  keyPatterns,
  responseText,
} from '../../src/player/lms/xapi/interaction.ts'

/** What statements say of a question and of the answers to it. */
export interface ItemAnswers {
  readonly interactionType: string
  readonly patterns: readonly string[]
  /** As `result.response`; absent for a survey, where nothing is right. */
  readonly right?: string
  /** As `result.response`, the likeliest first. */
  readonly wrong: readonly string[]
}

/** The answers to a question whose text is not at hand: the first of four options is right. */
export const plainAnswers: ItemAnswers = {
  interactionType: 'choice',
  patterns: ['o1'],
  right: 'o1',
  wrong: ['o2', 'o3', 'o4'],
}

/** What learners answer to a question. */
export function answersTo(question: PartQuestion): ItemAnswers {
  const respond = responses[question.kind] as (question: PartQuestion) => Responses
  const { right, wrong } = respond(question)
  return {
    interactionType: interactionType(question.kind),
    patterns: keyPatterns(keyOf(question)),
    ...(right && { right: responseText(right) }),
    wrong: wrong.map(responseText),
  }
}

interface Responses {
  readonly right?: PartResponse
  readonly wrong: readonly PartResponse[]
}

/** The likeliest mistakes, kind by kind. */
const responses: { readonly [K in PartKind]: (question: QuestionOf<K>) => Responses } = {
  choice: ({ key, options }) => ({
    right: { kind: 'choice', option: key },
    wrong: options
      .filter(({ number }) => number !== key)
      .map(({ number }) => ({ kind: 'choice', option: number })),
  }),
  multiple: ({ key, options }) => ({
    right: { kind: 'multiple', options: key },
    wrong: [key.slice(1), options.map(({ number }) => number)]
      .filter(({ length }) => length !== key.length)
      .map((chosen) => ({ kind: 'multiple', options: chosen })),
  }),
  'true-false': ({ key }) => ({
    right: { kind: 'true-false', value: key },
    wrong: [{ kind: 'true-false', value: !key }],
  }),
  numeric: ({ key: { value } }) => ({
    right: { kind: 'numeric', value },
    wrong: [`9${value}`, `9${value}0`].map((text) => ({ kind: 'numeric', value: text })),
  }),
  ordering: ({ key }) => ({
    right: { kind: 'ordering', order: key },
    wrong: [{ kind: 'ordering', order: key.toReversed() }],
  }),
  matching: ({ key }) => ({
    right: { kind: 'matching', pairs: key },
    wrong: [
      {
        kind: 'matching',
        pairs: key.map(([source], at) => [source, key[(at + 1) % key.length]?.[1] ?? 0] as const),
      },
    ],
  }),
  'fill-in': ({ key }) => ({
    right: { kind: 'fill-in', text: key[0] ?? '' },
    wrong: ['no idea', 'field'].map((text) => ({ kind: 'fill-in', text })),
  }),
  likert: ({ labels }) => ({
    wrong: labels.map(({ number }) => ({ kind: 'likert', label: number })),
  }),
  hotspot: ({ key, regions }) => ({
    right: { kind: 'hotspot', region: key[0] ?? 1 },
    wrong: regions
      .filter(({ number }) => !key.includes(number))
      .map(({ number }) => ({ kind: 'hotspot', region: number })),
  }),
}
