import type { Course } from '../../../model/course.ts'
import type { LearningEvent } from '../../../model/event.ts'
import { gradedExam, higherStanding, statusOf } from '../../../model/status.ts'
import type { Standing, Status } from '../../../model/status.ts'
import { decodeState } from '../../../model/suspend.ts'
import { deviceStore } from '../../device.ts'
import { NoLms } from '../lms.ts'
import type { Learner, Lms, LmsHost } from '../lms.ts'
import { gapsOf } from '../pacer.ts'
import { delivery } from './delivery.ts'
import type { Delivery } from './delivery.ts'
import { courseActivity, describeEvent } from './events.ts'
import { readLaunch } from './launch.ts'
import type { XapiLaunch } from './launch.ts'
import { lrsClient } from './lrs.ts'
import { openOutbox } from './outbox.ts'
import type { Outbox } from './outbox.ts'
import { durationResult, makeStatement, scoreResult } from './statement.ts'
import type { Result, Statement, StatementBase, StatementParts } from './statement.ts'
import { verbIri } from './verbs.ts'
import type { Verb } from './verbs.ts'

interface Open {
  readonly base: StatementBase
  readonly out: Delivery
  readonly elapsed: () => number
}

/** xAPI 1.0.3, launched the Rustici way: statements to the LRS, resume through the State API. */
export function xapi(host: LmsHost): Lms {
  const gaps = gapsOf(host.course)
  let open: Open | undefined
  let asserted: Standing = 'not attempted'
  return {
    // A page that closes may send 64 KiB, statements included.
    capacity: 16_000,
    connect: async () => {
      const launch = readLaunch(host.window.location.href)
      if (!launch) throw new NoLms('The address brings no xAPI launch.')
      const courseId = launch.activityId ?? host.course.iri
      const lrs = lrsClient(host.window, launch, courseId)
      const state = await lrs.readState()
      const base = { course: host.course, launch, courseId }
      open = { base, elapsed: host.elapsed, out: delivery(host, lrs, outboxOf(host, launch)) }
      asserted = higherStanding(standingIn(host.course, state), standingStated(open.out.waiting()))
      open.out.add([makeStatement(base, { verb: 'initialized', object: courseActivity(base) })])
      open.out.now()
      return { state, learner: learnerOf(launch), records: true, comments: true }
    },
    report: (event, status) => {
      if (!open) return
      const { base, out } = open
      // The verdict goes first: of a long exam only the first statements are in the first request, with the state.
      const news = [
        ...describeStanding(open, { event, status, before: asserted }),
        ...describeEvent(base, event, status),
      ]
      out.add(news.map((parts) => makeStatement(base, parts)))
      asserted = higherStanding(asserted, status.standing)
      if (gaps[event.type] > 0) out.request(gaps[event.type])
      else out.now()
    },
    save: (state) => open?.out.keep(state),
    flush: () => open?.out.now(),
    close: () => {
      if (!open) return
      const { base, out, elapsed } = open
      const result = durationResult(elapsed())
      out.add([makeStatement(base, { verb: 'terminated', object: courseActivity(base), result })])
      out.close()
      open = undefined
    },
    leave: () => {
      open?.out.stop()
      open = undefined
    },
  }
}

/** The standing that statements still on their way will tell of. */
function standingStated(statements: readonly Statement[]): Standing {
  const states = (verb: Verb): boolean =>
    statements.some(({ verb: { id } }) => id === verbIri(verb))
  return states('passed') ? 'passed' : states('completed') ? 'completed' : 'not attempted'
}

/**
 * The standing that the LRS knows of, because states and statements are delivered together.
 *
 * Progress that only this device kept may be further on: then the pass is stated in this session.
 */
function standingIn(course: Course, state: string): Standing {
  const saved = decodeState(state)
  return saved ? statusOf(course, saved.progress).standing : 'not attempted'
}

/** What this learner's earlier sessions on this device could not deliver. */
function outboxOf({ window, course }: LmsHost, { actor, registration = '' }: XapiLaunch): Outbox {
  const key = `coursewright outbox ${course.id} ${registration} ${JSON.stringify(actor)}`
  return openOutbox(deviceStore(window, key))
}

function learnerOf({ actor }: XapiLaunch): Learner {
  const { account, mbox, mbox_sha1sum: sum, openid, name = '' } = actor
  const id = account ? `${account.homePage} ${account.name}` : (mbox ?? sum ?? openid ?? '')
  return { id, name }
}

interface Change {
  readonly event: LearningEvent
  readonly status: Status
  readonly before: Standing
}

/**
 * Statements about the course as a whole.
 *
 * A pass and a completion are stated once, when the standing rises to them; a try below the pass mark each time, but never
 * after a pass: a worse retake takes nothing back.
 */
function describeStanding(
  { base, elapsed }: Open,
  { event, status, before }: Change,
): StatementParts[] {
  const object = courseActivity(base)
  const timed = durationResult(elapsed())
  const about = (verb: Verb, result: Result): StatementParts => ({
    verb,
    object,
    result: { ...timed, ...result },
  })
  const rises = higherStanding(before, status.standing) !== before
  const passes = rises && status.standing === 'passed'
  const completes = rises && (passes || status.standing === 'completed')
  const fails =
    event.type === 'exam-submitted' &&
    event.exam === gradedExam(base.course)?.number &&
    status.standing !== 'passed'
  return [
    ...(passes ? [about('passed', { score: scoreResult(status.score ?? 0), success: true })] : []),
    ...(completes ? [about('completed', { completion: true })] : []),
    ...(fails ? [about('failed', { score: scoreResult(event.score / 100), success: false })] : []),
  ]
}
