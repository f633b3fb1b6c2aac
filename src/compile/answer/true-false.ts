import type { ListItem } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { taskItems } from './answer.ts'
import type { AnswerForm } from './answer.ts'

/** A task list of exactly the options `True` and `False`, one of them with `[x]`. */
export const trueFalse: AnswerForm<'true-false'> = {
  read: (list) => {
    const items = taskItems(list) ?? []
    const right = items.filter((item) => item.checked === true).map(lowerText)
    if (items.map(lowerText).sort().join() !== 'false,true' || right.length !== 1) return undefined
    return { kind: 'true-false', key: right[0] === 'true' }
  },
  texts: () => [],
  compile: ({ key }, finish) => ({ kind: 'true-false', ...finish.common, key }),
}

function lowerText(item: ListItem): string {
  return toString(item).trim().toLowerCase()
}
