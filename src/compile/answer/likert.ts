import type { RootContent } from 'mdast'
import { fail } from '../report.ts'
import { markedText } from './answer.ts'
import type { AnswerForm } from './answer.ts'

/** Labels of a scale: more can't be told apart. */
const maxLabels = 7
const maxLabel = 60

/** A paragraph `~ Disagree | Neutral | Agree`. */
export const likert: AnswerForm<'likert'> = {
  read: (node, file) => {
    const labels = scale(node)
      ?.split('|')
      .map((label) => label.trim())
    if (!labels) return undefined
    const fit = labels.every((label) => label !== '' && label.length <= maxLabel)
    const count = new Set(labels).size
    if (!fit || count < labels.length || count < 2 || count > maxLabels) {
      fail(file, 'question-scale', {
        reason: !fit
          ? `A label of the scale is empty, or longer than ${maxLabel} characters.`
          : count < labels.length
            ? 'Two labels of the scale are the same.'
            : `The scale has ${count} label${count === 1 ? '' : 's'}.`,
        mend: `Write ~ Disagree | Neutral | Agree, with 2 to ${maxLabels} different labels of 1 to ${maxLabel} characters.`,
        place: node,
      })
    }
    return { kind: 'likert', labels }
  },
  needsNoRationale: true,
  texts: ({ labels }) => labels,
  compile: ({ labels }, { common, optionNumbers }) => ({
    kind: 'likert',
    ...common,
    labels: labels.map((text, index) => ({ number: optionNumbers[index] ?? 0, text })),
  }),
}

/** What follows `~ ` in a paragraph that begins with it; nothing for anything else. */
export function scale(node: RootContent): string | undefined {
  return markedText('~ ', node)
}
