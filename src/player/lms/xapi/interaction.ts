import { plainText } from '../../../model/plain-text.ts'
import type {
  KeyOf,
  Option,
  PartKey,
  PartKind,
  PartQuestion,
  PartResponse,
  QuestionOf,
  ResponseOf,
} from '../../../model/question.ts'

/** How xAPI names one kind of interaction, and how it writes a response and the key (xAPI 1.0.3 Data 2.4.4.1). */
interface Pattern<K extends PartKind> {
  readonly interactionType: string
  readonly response: (response: ResponseOf<K>) => string
  /** One pattern for each answer that is right. */
  readonly key: (key: KeyOf<K>) => readonly string[]
  /** What there is to choose from, by the name of the list that xAPI has for it. */
  readonly components?: (question: QuestionOf<K>) => Components
}

type Components = Readonly<Record<string, readonly Component[]>>

/** Something to choose: the letter before its number, and its text as HTML. */
type Component = readonly [id: string, text: string]

const choiceResponse = ({ option }: ResponseOf<'choice'>): string => optionId(option)
const multipleResponse = ({ options }: ResponseOf<'multiple'>): string =>
  options.map(optionId).join('[,]')
const orderingResponse = ({ order }: ResponseOf<'ordering'>): string =>
  order.map(optionId).join('[,]')
const matchingResponse = ({ pairs }: ResponseOf<'matching'>): string =>
  pairs.map(([source, target]) => `s${source}[.]t${target}`).join('[,]')
const trueFalseResponse = ({ value }: ResponseOf<'true-false'>): string => String(value)

const componentsFrom = (options: readonly Option[], letter = 'o'): readonly Component[] =>
  options.map(({ number, text }) => [letter + number, text])

const patterns: { readonly [K in PartKind]: Pattern<K> } = {
  choice: {
    interactionType: 'choice',
    response: choiceResponse,
    key: (key) => [choiceResponse(key)],
    components: ({ options }) => ({ choices: componentsFrom(options) }),
  },
  multiple: {
    interactionType: 'choice',
    response: multipleResponse,
    key: (key) => [multipleResponse(key)],
    components: ({ options }) => ({ choices: componentsFrom(options) }),
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
    components: ({ items }) => ({ choices: componentsFrom(items) }),
  },
  matching: {
    interactionType: 'matching',
    response: matchingResponse,
    key: (key) => [matchingResponse(key)],
    components: ({ sources, targets }) => ({
      source: componentsFrom(sources, 's'),
      target: componentsFrom(targets, 't'),
    }),
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
    components: ({ labels }) => ({ scale: componentsFrom(labels) }),
  },
  hotspot: {
    interactionType: 'choice',
    response: ({ region }) => optionId(region),
    key: ({ regions }) => regions.map(optionId),
    components: ({ regions }) => ({ choices: componentsFrom(regions) }),
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

/**
 * The lists of what there is to choose from, with descriptions in the course's language; none where the question is not at hand.
 *
 * A survey's scale is part of its key.
 */
export function componentsOf(
  question: PartQuestion | undefined,
  key: PartKey,
  language: string,
): Readonly<Record<string, readonly unknown[]>> {
  const subject = question ?? (key.kind === 'likert' ? key : undefined)
  if (!subject) return {}
  const list = patterns[subject.kind].components as ((from: unknown) => Components) | undefined
  const described = ([id, text]: Component): unknown => ({
    id,
    description: { [language]: plainText(text) },
  })
  return Object.fromEntries(
    Object.entries(list?.(subject) ?? {}).map(([name, parts]) => [name, parts.map(described)]),
  )
}

/** A component id that does not hang on the order shown: the option's permanent number. */
function optionId(number: number): string {
  return `o${number}`
}
