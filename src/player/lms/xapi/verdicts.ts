import type { LearningEvent } from '../../../model/event.ts'
import { gradedExam, higherStanding, isExamPassed } from '../../../model/status.ts'
import type { Standing, Status } from '../../../model/status.ts'
import { courseActivity, durationResult, scoreResult } from './statement.ts'
import type { Statement, StatementBase, StatementParts } from './statement.ts'
import { verbIri } from './verbs.ts'
import type { Verb } from './verbs.ts'

/** What happened, and how the learner stood before and stands now. */
export interface Change {
  readonly base: StatementBase
  readonly event: LearningEvent
  readonly status: Status
  /** The highest standing that statements have told of. */
  readonly told: Standing
  /** Milliseconds of the session so far. */
  readonly elapsed: number
}

/** Decides which statements tell of the course as a whole: protocols differ in how often a learner may fail. */
export interface Verdicts {
  readonly after: (change: Change) => readonly StatementParts[]
  /** At the end of the session; `event` is the last one. */
  readonly atEnd: (change: Change) => readonly StatementParts[]
  /** Whether a statement about anything else is made, once that is told; every one is unless this says no. */
  readonly allows?: (detail: StatementParts, told: Standing) => boolean
}

/**
 * A pass and a completion are stated once, when the standing rises to them; a try below the pass mark each time, but never
 * after a pass: a worse retake takes nothing back.
 */
export const eachTry: Verdicts = {
  after: (change) => [
    ...risesOf(change),
    ...failedTries(change).map((score) => failure(change, score)),
  ],
  atEnd: () => [],
}

/** The statements about a standing that is higher than what was told so far: a pass completes the course too, if nothing did before. */
export function risesOf({ base, status, told, elapsed }: Change): readonly StatementParts[] {
  const rises = higherStanding(told, status.standing) !== told
  const passes = rises && status.standing === 'passed'
  const completes = (passes || status.standing === 'completed') && !isDone(told)
  const object = courseActivity(base)
  const timed = durationResult(elapsed)
  const score = scoreResult(status.score ?? 0)
  return [
    ...(passes ? [once('passed', { ...timed, score, success: true })] : []),
    ...(completes ? [once('completed', { ...timed, completion: true })] : []),
  ]
  function once(verb: Verb, result: NonNullable<StatementParts['result']>): StatementParts {
    return { verb, object, result, once: true }
  }
}

/** The scores, in percent, of attempts at the graded exam that were handed in just now by a learner who has not passed yet. */
export function failedTries({ base, event, status }: Change): readonly number[] {
  const isTry = event.type === 'exam-submitted' && event.exam === gradedExam(base.course)?.number
  return isTry && !isExamPassed(base.course, status) ? [event.score / 100] : []
}

/** Whether a completion has been told of: a pass tells of one too. */
function isDone(told: Standing): boolean {
  return told === 'completed' || told === 'passed'
}

/** The statement about a failed attempt with a score in percent. */
export function failure({ base, elapsed }: Change, percent: number): StatementParts {
  return {
    verb: 'failed',
    object: courseActivity(base),
    result: { ...durationResult(elapsed), score: scoreResult(percent), success: false },
  }
}

/** The highest standing that statements tell of. */
export function standingTold(statements: readonly Statement[]): Standing {
  const tells = (verb: Verb): boolean => statements.some(({ verb: { id } }) => id === verbIri(verb))
  return tells('passed') ? 'passed' : tells('completed') ? 'completed' : 'not attempted'
}
