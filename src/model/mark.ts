import type { Kind, Question, QuestionOf, Response, ResponseOf } from './question.ts'

/** The credit that a response earns, 0-1. */
type Marker<K extends Kind> = (question: QuestionOf<K>, response: ResponseOf<K>) => number

const markers: { readonly [K in Kind]: Marker<K> } = {
  choice: (question, response) => full(response.option === question.key),
  multiple: (question, response) =>
    full(
      response.options.length === question.key.length &&
        question.key.every((option) => response.options.includes(option)),
    ),
  'true-false': (question, response) => full(response.value === question.key),
  numeric: ({ key }, { value }) =>
    full(Number(key.low) <= Number(value) && Number(value) <= Number(key.high)),
  ordering: ({ key }, { order }) => full(order.join() === key.join()),
  matching: ({ key }, { pairs }) => full(pairs.join(' ') === key.join(' ')),
  'fill-in': ({ key }, { text }) => full(key.map(folded).includes(folded(text))),
}

/** All or nothing. */
function full(right: boolean): number {
  return right ? 1 : 0
}

/** Case, surrounding and double spaces, and how accents are put together make no difference. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** The credit that a response earns, 0-1; a response of another kind, or none, earns nothing. */
export function mark(question: Question, response: Response | undefined): number {
  if (response?.kind !== question.kind) return 0
  const marker = markers[question.kind] as (question: Question, response: Response) => number
  return marker(question, response)
}
