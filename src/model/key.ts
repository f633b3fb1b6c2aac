import type { Key, KeyOf, Kind, Question, QuestionOf } from './question.ts'

const keys: { readonly [K in Kind]: (question: QuestionOf<K>) => KeyOf<K> } = {
  choice: ({ key }) => ({ kind: 'choice', option: key }),
  multiple: ({ key }) => ({ kind: 'multiple', options: key }),
  'true-false': ({ key }) => ({ kind: 'true-false', value: key }),
  numeric: ({ key }) => ({ kind: 'numeric', ...key }),
  ordering: ({ key }) => ({ kind: 'ordering', order: key }),
  matching: ({ key }) => ({ kind: 'matching', pairs: key }),
  'fill-in': ({ key }) => ({ kind: 'fill-in', texts: key }),
  likert: ({ labels }) => ({ kind: 'likert', labels }),
  hotspot: ({ key }) => ({ kind: 'hotspot', regions: key }),
  case: ({ parts }) => ({
    kind: 'case',
    keys: parts.map((part) => ({ question: part.number, key: keyOf(part) })),
  }),
}

/** What is right, for records that show it beside the response. */
export function keyOf<Q extends Question>(question: Q): KeyOf<Q['kind']> {
  const key = keys[question.kind] as (question: Question) => Key
  return key(question) as KeyOf<Q['kind']>
}
