import type { Bank, Exam } from './course.ts'
import { timeOfMinute } from './day.ts'
import { isMissed } from './memory.ts'
import { possibleItems } from './possible-items.ts'
import { recordOf } from './progress.ts'
import type { Progress } from './progress.ts'

/** Whether the next attempt may begin, and if not, what stands before it. Times are milliseconds since 1970. */
export type Admission =
  | { readonly kind: 'open' }
  | { readonly kind: 'exhausted' }
  | { readonly kind: 'waiting'; readonly until: number }
  | {
      readonly kind: 'remedial'
      /** Questions to answer right in practice first. */
      readonly questions: readonly number[]
      /** The cool-down that runs beside it, if any. */
      readonly until?: number
    }

/** What an admission hangs on. */
export interface Applicant {
  readonly exam: Exam
  readonly banks: readonly Bank[]
  readonly progress: Progress
}

/**
 * Decides whether the learner may begin another attempt.
 *
 * A limit on attempts counts whatever they ended with. Cool-down and remedial practice follow an attempt that was not passed,
 * and end with the first pass.
 */
export function admission({ exam, banks, progress }: Applicant, now: number): Admission {
  const { tries, best, last } = recordOf(progress, exam.number)
  if (exam.attempts > 0 && tries >= exam.attempts) return { kind: 'exhausted' }
  if (tries === 0 || best / 100 >= exam.pass) return { kind: 'open' }
  const until = endOfCoolDown(exam, timeOfMinute(last), now)
  const questions =
    exam.remedial === 'required'
      ? possibleItems(exam, banks).flatMap(({ number }) =>
          isMissed(progress.questions[number]) ? [number] : [],
        )
      : []
  if (questions.length > 0) {
    return { kind: 'remedial', questions, ...(until !== undefined && { until }) }
  }
  return until === undefined ? { kind: 'open' } : { kind: 'waiting', until }
}

/** An attempt that lies ahead was dated by a clock that was set back since: nobody waits for that. */
function endOfCoolDown({ coolDown }: Exam, last: number, now: number): number | undefined {
  const until = last + coolDown * 3_600_000
  return last <= now && now < until ? until : undefined
}
