import type { Kind, Question, QuestionOf, Response, ResponseOf } from './question.ts'

const keys: { readonly [K in Kind]: (question: QuestionOf<K>) => ResponseOf<K> } = {
  choice: ({ key }) => ({ kind: 'choice', option: key }),
  multiple: ({ key }) => ({ kind: 'multiple', options: key }),
  'true-false': ({ key }) => ({ kind: 'true-false', value: key }),
}

/** The right response to a question, for records that show it beside the learner's. */
export function keyResponse(question: Question): Response {
  const key = keys[question.kind] as (question: Question) => Response
  return key(question)
}
