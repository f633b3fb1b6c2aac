import { contextRules } from './context-rules.ts'
import { launchRules } from './launch-rules.ts'
import { resultRules } from './result-rules.ts'
import type { Cmi5Rule, Finding } from './rule.ts'
import { sessionRules } from './session-rules.ts'
import type { Cmi5Trace } from './trace.ts'
import { viewTrace } from './view.ts'

/** The must-rules of cmi5 for AUs, as far as an LMS sees them. */
export const cmi5Rules: readonly Cmi5Rule[] = [
  ...launchRules,
  ...contextRules,
  ...resultRules,
  ...sessionRules,
]

/** A rule that is broken, and where. */
export interface Cmi5Problem {
  readonly rule: string
  /** `session 1, statement 2 (passed)`, `session 1, request 3`, or `session 1`. */
  readonly at: string
}

/** The rules that a registration breaks. */
export function cmi5Problems(trace: Cmi5Trace): readonly Cmi5Problem[] {
  return cmi5Findings(trace).flatMap(({ rule, at, holds }) => (holds ? [] : { rule, at }))
}

/** Every place that a rule speaks of; a rule without a place was not put to the test. */
export function cmi5Findings(trace: Cmi5Trace): readonly (Finding & { readonly rule: string })[] {
  const view = viewTrace(trace)
  return cmi5Rules.flatMap(({ id, look }) =>
    look(view).map((finding) => ({ rule: id, ...finding })),
  )
}
