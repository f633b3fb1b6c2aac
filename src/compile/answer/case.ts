import type { AnswerForm } from './answer.ts'

/** No node is the answer to a case: its parts have theirs. */
export const caseForm: AnswerForm<'case'> = {
  read: () => undefined,
  texts: () => [],
  compile: (_, { common, parts }) => ({ kind: 'case', ...common, parts }),
}
