import type {
  KeyOf,
  Option,
  PartKey,
  PartKind,
  PartResponse,
  ResponseOf,
} from '../../../model/question.ts'

/** How xAPI names one kind of interaction, and how it writes a response and the key (xAPI 1.0.3 Data 2.4.4.1). */
interface Pattern<K extends PartKind> {
  readonly interactionType: string
  readonly response: (response: ResponseOf<K>) => string
  /** One pattern for each answer that is right. */
  readonly key: (key: KeyOf<K>) => readonly string[]
  /** The scale of a survey. */
  readonly scale?: (key: KeyOf<K>) => readonly Option[]
}

const choiceResponse = ({ option }: ResponseOf<'choice'>): string => optionId(option)
const multipleResponse = ({ options }: ResponseOf<'multiple'>): string =>
  options.map(optionId).join('[,]')
const orderingResponse = ({ order }: ResponseOf<'ordering'>): string =>
  order.map(optionId).join('[,]')
const matchingResponse = ({ pairs }: ResponseOf<'matching'>): string =>
  pairs.map(([source, target]) => `s${source}[.]t${target}`).join('[,]')
const trueFalseResponse = ({ value }: ResponseOf<'true-false'>): string => String(value)

const patterns: { readonly [K in PartKind]: Pattern<K> } = {
  choice: {
    interactionType: 'choice',
    response: choiceResponse,
    key: (key) => [choiceResponse(key)],
  },
  multiple: {
    interactionType: 'choice',
    response: multipleResponse,
    key: (key) => [multipleResponse(key)],
  },
  'true-false': {
    interactionType: 'true-false',
    response: trueFalseResponse,
    key: (key) => [trueFalseResponse(key)],
  },
  numeric: {
    interactionType: 'numeric',
    response: ({ value }) => value,
    key: ({ value, low, high }) => [low === high ? value : `${low}[:]${high}`],
  },
  ordering: {
    interactionType: 'sequencing',
    response: orderingResponse,
    key: (key) => [orderingResponse(key)],
  },
  matching: {
    interactionType: 'matching',
    response: matchingResponse,
    key: (key) => [matchingResponse(key)],
  },
  'fill-in': {
    interactionType: 'fill-in',
    response: ({ text }) => text,
    key: ({ texts }) => texts,
  },
  likert: {
    interactionType: 'likert',
    response: ({ label }) => optionId(label),
    key: () => [],
    scale: ({ labels }) => labels,
  },
  hotspot: {
    interactionType: 'choice',
    response: ({ region }) => optionId(region),
    key: ({ regions }) => regions.map(optionId),
  },
}

/** The `interactionType` of a kind. */
export function interactionType(kind: PartKind): string {
  return patterns[kind].interactionType
}

/** The `result.response` of a response. */
export function responseText(response: PartResponse): string {
  const write = patterns[response.kind].response as (response: PartResponse) => string
  return write(response)
}

/** The `correctResponsesPattern` of a key. */
export function keyPatterns(key: PartKey): readonly string[] {
  const write = patterns[key.kind].key as (key: PartKey) => readonly string[]
  return write(key)
}

/** The `scale` of a survey, with descriptions in the course's language; nothing for other kinds. */
export function scaleOf(key: PartKey, language: string): readonly unknown[] | undefined {
  const scale = patterns[key.kind].scale as ((key: PartKey) => readonly Option[]) | undefined
  return scale?.(key).map(({ number, text }) => ({
    id: optionId(number),
    description: { [language]: text },
  }))
}

/** A component id that does not hang on the order shown: the option's permanent number. */
function optionId(number: number): string {
  return `o${number}`
}
