import { taskItems } from './answer.ts'
import type { AnswerForm } from './answer.ts'
import { compileOptions, readOptions, rightNumbers } from './options.ts'

/** A task list with several `[x]`. */
export const multiple: AnswerForm<'multiple'> = {
  read: (list, file) => {
    const right = taskItems(list)?.filter((item) => item.checked === true) ?? []
    const options = right.length > 1 ? readOptions(list, file) : undefined
    return options && { kind: 'multiple', options }
  },
  texts: ({ options }) => options.map((option) => option.plain),
  canBePartial: true,
  compile: ({ options }, finish) => ({
    kind: 'multiple',
    ...finish.common,
    ...(finish.partial && { credit: 'partial' as const }),
    options: compileOptions(options, finish),
    key: rightNumbers(options, finish),
  }),
}
