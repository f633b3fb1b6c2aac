import { isExamPassed } from '../../../model/status.ts'
import type { Standing } from '../../../model/status.ts'
import type { Result, StatementParts } from '../xapi/statement.ts'
import { failedTries, failure, risesOf } from '../xapi/verdicts.ts'
import type { Verdicts } from '../xapi/verdicts.ts'
import type { SessionKeeper } from './session-record.ts'

const progress = 'https://w3id.org/xapi/cmi5/result/extensions/progress'

/**
 * A session may say `passed` or `failed`, once, and a registration nothing but `passed` after a pass (cmi5 §9.3). So a failed
 * attempt is not told as `failed` before the session ends without a pass: learners may try again.
 */
export function sessionVerdicts(session: SessionKeeper): Verdicts {
  return {
    after: (change) => {
      const { best = 0 } = session.read()
      for (const score of failedTries(change)) session.write({ best: Math.max(best, score) })
      return risesOf(change).map(withWholeScore)
    },
    atEnd: (change) => {
      const { best } = session.read()
      // A pass that waits for pages to be read is none that failed.
      const isPassed = change.told === 'passed' || isExamPassed(change.base.course, change.status)
      if (best === undefined || isPassed) return []
      return [withWholeScore(failure(change, best))]
    },
    // A module that is completed could be taken for the unit, whose verb it is.
    allows: ({ verb, result }, told) => verb !== 'completed' && allowsProgress(result, told),
  }
}

/** After a completion no progress is told (cmi5 §9.5.5.1). */
export function allowsProgress(result: Result | undefined, told: Standing): boolean {
  const isOver = told === 'completed' || told === 'passed'
  return !isOver || result?.extensions?.[progress] === undefined
}

/** Raw scores are whole numbers here (cmi5 §9.5.1), and no rounding may lift one over the pass mark. */
function withWholeScore({ result, ...parts }: StatementParts): StatementParts {
  const { score } = result ?? {}
  if (score?.raw === undefined) return { ...parts, ...(result && { result }) }
  return { ...parts, result: { ...result, score: { ...score, raw: Math.floor(score.raw) } } }
}
