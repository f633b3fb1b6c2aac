import type { AnswerForm } from './answer.ts'
import { compileOptions, readOptions, rightNumbers } from './options.ts'

/** A task list with one `[x]`; a list without any is reported as a choice that lacks its key. */
export const choice: AnswerForm<'choice'> = {
  read: (list, file) => {
    const options = readOptions(list, file)
    return options && { kind: 'choice', options }
  },
  texts: ({ options }) => options.map((option) => option.plain),
  compile: ({ options }, finish) => ({
    kind: 'choice',
    ...finish.common,
    options: compileOptions(options, finish),
    key: rightNumbers(options, finish)[0] ?? 0,
  }),
}
