import type { LearningEvent } from '../../../model/event.ts'
import { gradedExam, higherStanding } from '../../../model/status.ts'
import type { Standing, Status } from '../../../model/status.ts'
import { NoLms } from '../lms.ts'
import type { Lms, LmsHost } from '../lms.ts'
import { examGap, pacer, readingGap } from '../pacer.ts'
import { courseActivity, describeEvent } from './events.ts'
import { readLaunch } from './launch.ts'
import { lrsClient } from './lrs.ts'
import type { Lrs } from './lrs.ts'
import { durationResult, makeStatement, scoreResult } from './statement.ts'
import type { Result, Statement, StatementBase, StatementParts } from './statement.ts'
import type { Verb } from './verbs.ts'

/** How long after a failure to try again, in milliseconds. */
const retryGap = 10_000

/** Statements in one request; the rest follow in the next. */
const batchSize = 50

interface Open {
  readonly base: StatementBase
  readonly lrs: Lrs
  readonly opened: number
}

/** xAPI 1.0.3, launched the Rustici way: statements to the LRS, resume through the State API. */
export function xapi(host: LmsHost): Lms {
  let open: Open | undefined
  let queue: readonly Statement[] = []
  let state: { readonly text: string; readonly sent: boolean } = { text: '', sent: true }
  let asserted: Standing = 'not attempted'
  let busy = false
  const add = (parts: StatementParts): void => {
    if (open) queue = [...queue, makeStatement(open.base, parts)]
  }
  /** Sends what waits, oldest first; what was not taken stays and is tried again. */
  const deliver = async (closing: boolean): Promise<void> => {
    if (!open || (busy && !closing)) return
    busy = true
    const batch = queue.slice(0, closing ? queue.length : batchSize)
    const { text, sent } = state
    const [taken, kept] = await Promise.all([
      batch.length === 0 || open.lrs.send(batch, closing),
      sent || open.lrs.writeState(text, closing),
    ])
    busy = false
    if (taken) queue = queue.filter((statement) => !batch.includes(statement))
    if (kept && state.text === text) state = { text, sent: true }
    host.onHealth(taken && kept ? 'recording' : 'lost')
    if (!taken || !kept) deliveries.request(retryGap)
    else if (queue.length > 0 || !state.sent) deliveries.request(0)
  }
  const deliveries = pacer(() => void deliver(false))
  const assert = (event: LearningEvent, status: Status): void => {
    for (const parts of open ? describeStanding(open, { event, status, before: asserted }) : []) add(parts)
    asserted = higherStanding(asserted, status.standing)
  }
  return {
    capacity: 1_000_000,
    connect: async () => {
      const launch = readLaunch(host.window.location.href)
      if (!launch) throw new NoLms('The address brings no xAPI launch.')
      const courseId = launch.activityId ?? host.course.iri
      const lrs = lrsClient(host.window, launch, courseId)
      const text = await lrs.readState()
      open = { base: { course: host.course, launch, courseId }, lrs, opened: Date.now() }
      add({ verb: 'initialized', object: courseActivity(open.base) })
      deliveries.now()
      const { account, mbox = '', name = '' } = launch.actor
      const id = account ? `${account.homePage} ${account.name}` : mbox
      return { state: text, learner: { id, name }, records: true }
    },
    report: (event, status) => {
      if (!open) return
      for (const parts of describeEvent(open.base, event, status)) add(parts)
      if (event.type === 'session-started') asserted = status.standing
      else assert(event, status)
      if (event.type === 'exam-submitted') deliveries.now()
      else deliveries.request(event.type === 'exam-answered' ? examGap : readingGap)
    },
    save: (text) => {
      state = { text, sent: false }
    },
    flush: () => deliveries.now(),
    close: () => {
      if (!open) return
      add({ verb: 'terminated', object: courseActivity(open.base), result: durationResult(Date.now() - open.opened) })
      deliveries.stop()
      void deliver(true)
      open = undefined
    },
  }
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
function describeStanding({ base, opened }: Open, { event, status, before }: Change): StatementParts[] {
  const object = courseActivity(base)
  const timed = durationResult(Date.now() - opened)
  const about = (verb: Verb, result: Result): StatementParts => ({ verb, object, result: { ...timed, ...result } })
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
