import { withPassMark } from '../model/with-pass-mark.ts'
import { activeTime } from './active-time.ts'
import { openContent } from './content.ts'
import { nameOf } from './device.ts'
import { deviceCopy } from './device-copy.ts'
import { restoreDisplay } from './display.ts'
import { watchLifecycle } from './lifecycle.ts'
import { LmsRefused, LmsSilent } from './lms/lms.ts'
import type { Health, Launch, Lms, LmsFactory, LmsHost } from './lms/lms.ts'
import { local } from './lms/local.ts'
import { enter } from './presence.ts'
import { startSession } from './session.ts'
import type { Session } from './session.ts'
import { mountApp } from './view/app.ts'
import { bannerOf } from './view/banner.ts'
import type { Banner } from './view/banner.ts'
import { choose, plainPage } from './view/plain-page.ts'
import { strings } from './view/strings.ts'

/** Starts the player in this page with the adapter of its package's format. */
export async function start(window: Window, factory: LmsFactory): Promise<void> {
  restoreDisplay(window)
  const banner = bannerOf(window.document)
  let session: Session | undefined
  const onHealth = (health: Health): void => {
    banner.show('health', health === 'lost' ? strings.lost : '')
    session?.health(health)
  }
  let isTaken = false
  const give = (orderly: boolean): void => {
    isTaken = true
    if (orderly) session?.close()
    else session?.leave()
    plainPage(window.document, strings.taken)
  }
  try {
    const content = openContent(window)
    const { course } = content
    const ask = (): Promise<number> =>
      choose(window.document, strings.elsewhere, [strings.goOnHere])
    const onClose = await enter(window, nameOf(course), { ask, give })
    const elapsed = activeTime(window)
    const { lms, launch } = await connect({ window, course, elapsed, onHealth }, factory, banner)
    if (isTaken) {
      lms.leave()
      return
    }
    const copy = deviceCopy(window, nameOf(course), launch.learner)
    const judged = withPassMark(course, launch.passMark)
    session = startSession({ course: judged, lms, launch, copy, onClose })
    if (!launch.records) banner.show('mode', strings.review)
    watchLifecycle(window, session)
    mountApp({ window, session, content, banner, elapsed })
  } catch (error) {
    banner.show('broken', strings.broken)
    throw error
  }
}

/** Whoever launched the course or, when nobody answers, this browser alone; the learner is told. */
async function connect(
  host: LmsHost,
  factory: LmsFactory,
  banner: Banner,
): Promise<{ lms: Lms; launch: Launch }> {
  const lms = factory(host)
  for (;;) {
    const waiting = setTimeout(() => banner.show('connecting', strings.connecting), 800)
    const done = (): void => {
      clearTimeout(waiting)
      banner.show('connecting', '')
    }
    try {
      const launch = await lms.connect()
      done()
      return { lms, launch }
    } catch (error) {
      done()
      // Hours of work without a record must be the learner's choice.
      if (error instanceof LmsSilent && (await wantsRetry(host.window, error))) continue
      banner.show('mode', strings.noLms)
      const fallback = local(host)
      return { lms: fallback, launch: await fallback.connect() }
    }
  }
}

async function wantsRetry({ document }: Window, error: LmsSilent): Promise<boolean> {
  const text = error instanceof LmsRefused ? strings.refused : strings.silent
  return (await choose(document, text, [strings.retry, strings.goOnUnrecorded])) === 0
}
