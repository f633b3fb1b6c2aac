import type { Course } from '../../../model/course.ts'
import { timeIri } from '../../../model/iri.ts'
import type { Standing } from '../../../model/status.ts'
import type { Statement } from '../xapi/statement.ts'
import { isCmi5Defined, sessionOf, underTemplate } from './context.ts'
import type { LaunchData } from './launch-data.ts'
import { allowsProgress } from './verdicts.ts'

/** What could not be delivered before this page was opened. */
export interface LeftOver {
  /** Of this session, which a reload interrupted: they are sent as they are. */
  readonly own: readonly Statement[]
  /** Of sessions that are over: they are told anew in this one. */
  readonly late: readonly Statement[]
  /** Of sessions that are over, and not to be told any more. */
  readonly dead: readonly Statement[]
}

/**
 * Sorts what is left. An LMS takes nothing for a session that is over (cmi5 §9.3.6, §9.3.8). What cmi5 defines belongs to that
 * session alone; a pass or a completion among it is told again, because the state does not say that it was told.
 */
export function sortLeft(
  left: readonly Statement[],
  data: LaunchData,
  { begun, told }: { readonly begun: boolean; readonly told: Standing },
): LeftOver {
  const session = sessionOf(data.contextTemplate)
  const own = left.filter(({ context }) => begun && sessionOf(context) === session)
  // Where nothing is recorded, it waits for a session in which something is.
  const others = data.records ? left.filter((one) => !own.includes(one)) : []
  const isLate = ({ context, result }: Statement): boolean =>
    !isCmi5Defined(context) && allowsProgress(result, told)
  return { own, late: others.filter(isLate), dead: others.filter((one) => !isLate(one)) }
}

/** What a statement of an earlier session is told anew with. */
export interface Renewal {
  readonly course: Course
  readonly data: LaunchData
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** A statement as one of this session. Its id stays, so that it can't arrive twice; when it happened is in an extension. */
export function renewed(statement: Statement, { course, data, now }: Renewal): Statement {
  const { context, timestamp } = statement
  const extensions = { [timeIri(course)]: timestamp, ...context.extensions }
  return {
    ...statement,
    context: underTemplate({ ...context, extensions }, data),
    timestamp: new Date(now()).toISOString(),
  }
}
