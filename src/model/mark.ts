import type { Kind, Question, QuestionOf, Response, ResponseOf } from './question.ts'

type Marker<K extends Kind> = (question: QuestionOf<K>, response: ResponseOf<K>) => boolean

const markers: { readonly [K in Kind]: Marker<K> } = {
  choice: (question, response) => response.option === question.key,
  multiple: (question, response) =>
    response.options.length === question.key.length &&
    question.key.every((option) => response.options.includes(option)),
  'true-false': (question, response) => response.value === question.key,
  numeric: ({ key }, { value }) =>
    Number(key.low) <= Number(value) && Number(value) <= Number(key.high),
  ordering: ({ key }, { order }) => order.join() === key.join(),
  matching: ({ key }, { pairs }) => pairs.join(' ') === key.join(' '),
  'fill-in': ({ key }, { text }) => key.map(folded).includes(folded(text)),
}

/** Case, surrounding and double spaces, and how accents are put together make no difference. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Says whether the response is right; a response of another kind, or none, is wrong. */
export function mark(question: Question, response: Response | undefined): boolean {
  if (response?.kind !== question.kind) return false
  const marker = markers[question.kind] as (question: Question, response: Response) => boolean
  return marker(question, response)
}
