import type { MoveOn } from '../cmi5-rules/trace.ts'
import { activitiesOf } from '../cmi5-rules/view.ts'
import { cmi5Verbs, moveOnCategory } from '../cmi5-rules/vocabulary.ts'
import type { Json } from '../xapi-rules/check.ts'

/** What an AU has achieved in a registration. */
export interface Achieved {
  readonly completed: boolean
  readonly passed: boolean
}

const met: { readonly [K in MoveOn]: (achieved: Achieved) => boolean } = {
  Passed: ({ passed }) => passed,
  Completed: ({ completed }) => completed,
  CompletedAndPassed: ({ completed, passed }) => completed && passed,
  CompletedOrPassed: ({ completed, passed }) => completed || passed,
  NotApplicable: () => true,
}

/** Whether the learner may move on, cmi5 §13.1.4. */
export function isMet(moveOn: MoveOn, achieved: Achieved): boolean {
  return met[moveOn](achieved)
}

/** What is achieved with one more statement; only those with the category moveon count. */
export function achievedWith(before: Achieved, { verb, context }: Json): Achieved {
  const categories = activitiesOf((context ?? {}) as Json, 'category').map(({ id }) => id)
  if (!categories.includes(moveOnCategory)) return before
  const { id } = verb as Json
  return {
    completed: before.completed || id === cmi5Verbs.completed,
    passed: before.passed || id === cmi5Verbs.passed,
  }
}
