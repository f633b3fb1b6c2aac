import { maxText } from '../../model/response.ts'
import { fail } from '../report.ts'
import { equation } from './answer.ts'
import type { AnswerForm } from './answer.ts'

/** A paragraph `= text | alternative`. */
export const fillIn: AnswerForm<'fill-in'> = {
  read: (node, file) => {
    const key = equation(node)
      ?.split('|')
      .map((text) => text.trim())
    if (key?.some((text) => text === '' || text.length > maxText)) {
      fail(file, 'question-key', {
        reason: `A text of the answer is empty, or longer than ${maxText} characters.`,
        mend: `Write = text | alternative, each of 1 to ${maxText} characters.`,
        place: node,
      })
    }
    return key && { kind: 'fill-in', key }
  },
  texts: () => [],
  compile: ({ key }, finish) => ({ kind: 'fill-in', ...finish.common, key }),
}
