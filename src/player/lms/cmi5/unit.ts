import { identityOf } from '../../../model/actor.ts'
import { withPassMark } from '../../../model/with-pass-mark.ts'
import type { LmsHost } from '../lms.ts'
import { asBasic } from '../xapi/launch.ts'
import { lrsClient } from '../xapi/lrs.ts'
import { outboxOf } from '../xapi/outbox.ts'
import { openSession } from '../xapi/session.ts'
import type { LrsSession } from '../xapi/session.ts'
import { noState, readKept, stateKeeper } from '../xapi/state-keeper.ts'
import { statementStore } from '../xapi/statement-store.ts'
import { cmi5Context } from './context.ts'
import { passMarkOf, readLaunchData } from './launch-data.ts'
import type { Cmi5Launch } from './launch.ts'
import { renewed, sortLeft } from './left-over.ts'
import { honourPreferences } from './preferences.ts'
import { returnPage } from './return-page.ts'
import { steadyClock } from './steady-clock.ts'
import { tabReporter } from './tab-reporter.ts'
import type { Tab } from './tab-reporter.ts'
import { sessionVerdicts } from './verdicts.ts'

/** Opens an assignable unit whose token is there. @throws {@link LmsSilent} or {@link LmsRefused}. */
export async function openUnit(host: LmsHost, launch: Cmi5Launch, tab: Tab): Promise<LrsSession> {
  const { window, onHealth } = host
  const { endpoint, actor, registration, activityId } = launch
  const { token, begun = false, elapsed: before = 0 } = tab.session.read()
  const lrs = lrsClient(window, { endpoint, auth: asBasic(token), actor, registration }, activityId)
  const [data, kept] = await Promise.all([
    readLaunchData(lrs),
    readKept(lrs),
    honourPreferences(window, lrs),
  ])
  const store = statementStore(window, [activityId, registration, identityOf(actor)].join(' '))
  // What the outbox holds may never arrive: a pass is told once the LMS has taken it.
  const { told = 'not attempted' } = kept
  const left = sortLeft(await store.load(), data, { begun, told })
  store.remove(left.dead)
  const [passMark, now, elapsed] = [passMarkOf(data), steadyClock(), () => before + host.elapsed()]
  const course = withPassMark(host.course, passMark)
  const about = { course, courseId: activityId, registration }
  const page = returnPage(data, onHealth)
  const opened = openSession(
    { ...host, elapsed, onHealth: page.onHealth },
    {
      base: { ...about, actor, now, contextOf: cmi5Context(about, data) },
      lrs,
      outbox: outboxOf(store, left.own),
      state: data.records ? stateKeeper(lrs, kept) : noState,
      verdicts: sessionVerdicts(tab.session),
      told,
      launch: {
        state: kept.text,
        learner: { id: identityOf(actor), name: actor.name ?? '' },
        records: data.records,
        comments: data.records,
        ...(passMark !== undefined && { passMark }),
        ...page.back,
      },
    },
  )
  const late = (): void =>
    opened.out.add(left.late.map((one) => renewed(one, { course, data, now })))
  const { records } = data
  return {
    ...opened,
    reporter: tabReporter(opened, tab, { records, late, elapsed, ends: page.ends }),
  }
}
