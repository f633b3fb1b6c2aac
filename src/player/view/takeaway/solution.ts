import type { Option, PartKind, PartQuestion, QuestionOf } from '../../../model/question.ts'
import { strings } from '../strings.ts'

/** What was offered and what is right, each entry as HTML. */
interface Solution {
  readonly offered: readonly string[]
  readonly right: readonly string[]
}

const solutions: { readonly [K in PartKind]: (question: QuestionOf<K>) => Solution } = {
  choice: ({ options, key }) => ({ offered: textsOf(options), right: textsOf(options, [key]) }),
  multiple: ({ options, key }) => ({ offered: textsOf(options), right: textsOf(options, key) }),
  'true-false': ({ key }) => ({
    offered: [],
    right: [key ? strings.trueLabel : strings.falseLabel],
  }),
  numeric: ({ key: { value, low, high }, unit = '' }) => {
    const [from, to] = [strings.decimal(low), strings.decimal(high)]
    const number = low === high ? strings.decimal(value) : strings.range(from, to)
    return { offered: [], right: [escaped(`${number} ${unit}`.trim())] }
  },
  ordering: ({ items, key }) => ({
    offered: [],
    right: textsOf(items, key).map((text, at) => `${at + 1}. ${text}`),
  }),
  matching: ({ sources, targets, key }) => ({
    offered: [],
    right: key.map(([source, target]) =>
      strings.pairOf(
        textsOf(sources, [source]).join(''),
        escaped(textsOf(targets, [target]).join('')),
      ),
    ),
  }),
  'fill-in': ({ key }) => ({ offered: [], right: [escaped(key.join(strings.either))] }),
  // Nothing is right or wrong in a survey.
  likert: () => ({ offered: [], right: [] }),
  hotspot: ({ regions, key }) => ({
    offered: textsOf(regions).map(escaped),
    right: [escaped(textsOf(regions, key).join(strings.either))],
  }),
}

/** What was offered and what is right, in words: whoever reads it has neither picture nor fields. */
export function solutionOf(question: PartQuestion): Solution {
  const solve = solutions[question.kind] as (question: PartQuestion) => Solution
  return solve(question)
}

/** Texts of the options with these numbers, in the order of the numbers; without numbers of all. */
function textsOf(
  options: readonly Option[],
  numbers: readonly number[] = options.map(({ number }) => number).sort((a, b) => a - b),
): string[] {
  return numbers.flatMap((wanted) => {
    const option = options.find(({ number }) => number === wanted)
    return option ? [option.text] : []
  })
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
