import type { Actor } from '../../../model/actor.ts'
import type { LrsTarget } from '../../../model/course.ts'
import { deviceStore } from '../../device.ts'
import type { LmsHost } from '../lms.ts'
import { profileContext } from '../xapi/context.ts'
import { delivery } from '../xapi/delivery.ts'
import type { Delivery } from '../xapi/delivery.ts'
import { lrsClient } from '../xapi/lrs.ts'
import { openOutbox } from '../xapi/outbox.ts'
import { reporter } from '../xapi/reporter.ts'
import type { Reporter } from '../xapi/reporter.ts'
import { noState } from '../xapi/state-keeper.ts'
import type { StatementBase } from '../xapi/statement.ts'
import { statementStore } from '../xapi/statement-store.ts'
import { attemptIn } from './attempt.ts'
import { actorOf, registrationOf } from './learner.ts'
import type { LrsPart, Tandem } from './part.ts'
import { noting, toldIds, untold } from './told.ts'

/** What the calls of a session change, and its statements are made from. */
interface Now {
  time: number
  state: string
}

/** Tells the LRS of a course what an LMS is told: the statements of the xAPI package, and no state. @throws without an LRS. */
export const tandem: LrsPart = async (host, learner) => {
  const { lrs } = host.course
  if (!lrs) throw new Error('The course names no LRS.')
  const now: Now = { time: Date.now(), state: '' }
  const { out, reporter } = await open({ host, lrs, actor: actorOf(lrs, learner) }, now)
  // What an earlier session left goes out in any case.
  out.request(0)
  let hasBegun = false
  let isOver = false
  const end = (how: () => void): void => {
    if (!isOver) how()
    isOver = true
  }
  return {
    report: (event, status, time) => {
      if (isOver) return
      now.time = time
      if (!hasBegun) reporter.begin()
      hasBegun = true
      reporter.report(event, status)
    },
    save: (state) => {
      now.state = state
    },
    flush: () => out.flush(),
    close: () =>
      end(() => {
        now.time = Date.now()
        if (hasBegun) reporter.end()
        else out.close()
      }),
    leave: () => end(() => out.stop()),
  } satisfies Tandem
}

interface Parts {
  readonly host: LmsHost
  readonly lrs: LrsTarget
  readonly actor: Actor
}

async function open(
  { host, lrs, actor }: Parts,
  now: Now,
): Promise<{ readonly out: Delivery; readonly reporter: Reporter }> {
  const { window, course, elapsed } = host
  const courseId = course.iri
  const registration = registrationOf(actor, course)
  const key = `tandem ${registration}`
  const told = toldIds(deviceStore(window, `coursewright told ${registration}`))
  const outbox = noting(await openOutbox(statementStore(window, key)), told)
  const client = lrsClient(window, { auth: '', ...lrs, actor, registration }, courseId)
  const out = delivery({ window, lrs: client, outbox, state: noState, onHealth: () => undefined })
  const base: StatementBase = {
    course,
    courseId,
    actor,
    contextOf: profileContext({ course, courseId }, { registration }),
    // The registration stays the same from year to year, but each year's pass must get through.
    get registration() {
      return `${registration} ${attemptIn(course, now.state)}`
    },
    now: () => now.time,
  }
  const verdicts = untold(outbox, told)
  return { out, reporter: reporter({ base, out, verdicts, told: 'not attempted', elapsed }) }
}
