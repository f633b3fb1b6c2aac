import type {
  Kind,
  PartQuestion,
  PartResponse,
  Question,
  QuestionOf,
  Response,
  ResponseOf,
} from './question.ts'

/** The credit that a response earns, 0-1; none from a case that only asks for opinions. */
type Marker<K extends Kind> = (
  question: QuestionOf<K>,
  response: ResponseOf<K>,
) => number | undefined

/** A kind without a marker asks for opinions. */
const markers: { readonly [K in Kind]: Marker<K> | undefined } = {
  choice: (question, response) => full(response.option === question.key),
  multiple: ({ key, credit }, { options }) => {
    const chosen = new Set(options)
    const right = key.filter((option) => chosen.has(option)).length
    const share = Math.max(0, 2 * right - chosen.size) / key.length
    return credit === 'partial' ? share : full(share === 1)
  },
  'true-false': (question, response) => full(response.value === question.key),
  numeric: ({ key }, { value }) =>
    full(Number(key.low) <= Number(value) && Number(value) <= Number(key.high)),
  ordering: ({ key }, { order }) => full(order.join() === key.join()),
  matching: ({ key }, { pairs }) => full(pairs.join(' ') === key.join(' ')),
  'fill-in': ({ key }, { text }) => full(key.map(folded).includes(folded(text))),
  likert: undefined,
  hotspot: ({ key }, { region }) => full(key.includes(region)),
  case: ({ parts }, response) =>
    mean(parts.flatMap((part) => mark(part, responseTo(part, response)) ?? [])),
}

/** All or nothing. */
function full(right: boolean): number {
  return right ? 1 : 0
}

/** A part that is neither right nor wrong is left out; one without an answer counts. */
function mean(credits: readonly number[]): number | undefined {
  if (credits.length === 0) return undefined
  return credits.reduce((sum, credit) => sum + credit, 0) / credits.length
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

/** Whether answers of this kind are right or wrong; a survey's are neither. */
export function isScored(kind: Kind): boolean {
  return markers[kind] !== undefined
}

/** The credit that a response earns, 0-1; a response of another kind, or none, earns nothing. Nothing comes back for a survey. */
export function mark(question: Question, response: Response | undefined): number | undefined {
  if (!isScored(question.kind)) return undefined
  if (response?.kind !== question.kind) return 0
  const marker = markers[question.kind] as Marker<Kind>
  return marker(question, response)
}
