import type {
  Kind,
  PartQuestion,
  PartResponse,
  Question,
  QuestionOf,
  Response,
  ResponseOf,
} from './question.ts'

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
  case: ({ parts }, response) =>
    mean(parts.flatMap((part) => mark(part, responseTo(part, response)) ?? [])),
}

/** All or nothing. */
function full(right: boolean): number {
  return right ? 1 : 0
}

/** A part that is neither right nor wrong is left out; one without an answer counts. */
function mean(credits: readonly number[]): number {
  return credits.reduce((sum, credit) => sum + credit, 0) / Math.max(1, credits.length)
}

/** What a response to a case answers to this part of it. */
export function responseTo(
  part: PartQuestion,
  response: Response | undefined,
): PartResponse | undefined {
  const parts = response && 'parts' in response ? response.parts : []
  return parts.find(({ question }) => question === part.number)?.response
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
