import type { AnswerForm } from './answer.ts'
import { checkItems, compileOptions, readOption } from './options.ts'

/** A numbered list in the right order. */
export const ordering: AnswerForm<'ordering'> = {
  read: (node, file) => {
    if (node.type !== 'list' || node.ordered !== true) return undefined
    if (node.children.some((item) => typeof item.checked === 'boolean')) return undefined
    const items = node.children.map(readOption)
    checkItems([items.map((item) => item.plain)], node, file)
    return { kind: 'ordering', items }
  },
  texts: ({ items }) => items.map((item) => item.plain),
  compile: ({ items }, finish) => ({
    kind: 'ordering',
    ...finish.common,
    items: compileOptions(items, finish),
    key: finish.optionNumbers,
  }),
}
