import type { Course } from '../../../model/course.ts'
import { higherStanding, statusOf } from '../../../model/status.ts'
import type { Standing } from '../../../model/status.ts'
import { decodeState } from '../../../model/suspend.ts'
import { nameOf } from '../../device.ts'
import { NoLms } from '../lms.ts'
import { identityOf } from '../../../model/actor.ts'
import type { Lms, LmsHost } from '../lms.ts'
import { takeLaunchAddress } from './address.ts'
import { profileContext } from './context.ts'
import { readLaunch } from './launch.ts'
import type { XapiLaunch } from './launch.ts'
import { lrsClient } from './lrs.ts'
import { openOutbox } from './outbox.ts'
import { lrsAdapter, openSession } from './session.ts'
import type { LrsSession } from './session.ts'
import { readKept, stateKeeper } from './state-keeper.ts'
import type { KeptState } from './state-keeper.ts'
import { statementStore } from './statement-store.ts'
import { eachTry, standingTold } from './verdicts.ts'

/** xAPI 1.0.3, launched the Rustici way: statements to the LRS, resume through the State API. */
export function xapi(host: LmsHost): Lms {
  return lrsAdapter(async () => {
    const launch = readLaunch(takeLaunchAddress(host.window))
    if (!launch) throw new NoLms('The address brings no xAPI launch.')
    return openTinCan(host, launch)
  })
}

async function openTinCan(host: LmsHost, launch: XapiLaunch): Promise<LrsSession> {
  const { window, course } = host
  const { actor, registration = '', activityId = course.iri } = launch
  const lrs = lrsClient(window, launch, activityId)
  const kept = await readKept(lrs)
  const key = [nameOf(course), registration, identityOf(actor)].join(' ')
  const outbox = await openOutbox(statementStore(window, key))
  const about = { course, courseId: activityId }
  return openSession(host, {
    base: { ...about, actor, registration, contextOf: profileContext(about, launch) },
    lrs,
    outbox,
    state: stateKeeper(lrs, kept),
    verdicts: eachTry,
    told: higherStanding(toldBefore(course, kept), standingTold(outbox.waiting())),
    launch: {
      state: kept.text,
      learner: { id: identityOf(actor), name: actor.name ?? '' },
      records: true,
      comments: true,
    },
  })
}

/**
 * The standing that statements of earlier sessions told of.
 *
 * Progress that only this device kept may be further on: then the pass is stated in this session.
 */
function toldBefore(course: Course, { text, told }: KeptState): Standing {
  if (told) return told
  const saved = decodeState(text)
  return saved ? statusOf(course, saved.progress).standing : 'not attempted'
}
