import type { Kind, Response, ResponseOf } from '../../../model/question.ts'

/** How xAPI names one kind of interaction, and how it writes a response (xAPI 1.0.3 Data 2.4.4.1). */
interface Pattern<K extends Kind> {
  readonly interactionType: string
  readonly response: (response: ResponseOf<K>) => string
}

const patterns: { readonly [K in Kind]: Pattern<K> } = {
  choice: { interactionType: 'choice', response: ({ option }) => optionId(option) },
  multiple: {
    interactionType: 'choice',
    response: ({ options }) => options.map(optionId).join('[,]'),
  },
  'true-false': { interactionType: 'true-false', response: ({ value }) => String(value) },
}

/** The `interactionType` of a kind. */
export function interactionType(kind: Kind): string {
  return patterns[kind].interactionType
}

/** The `result.response` of a response. */
export function responseText(response: Response): string {
  const write = patterns[response.kind].response as (response: Response) => string
  return write(response)
}

/** A component id that does not hang on the order shown: the option's permanent number. */
function optionId(number: number): string {
  return `o${number}`
}
