import { activeTime } from './active-time.ts'
import { openContent } from './content.ts'
import { deviceCopy } from './device-copy.ts'
import { watchLifecycle } from './lifecycle.ts'
import type { Health, Launch, Lms, LmsFactory, LmsHost } from './lms/lms.ts'
import { local } from './lms/local.ts'
import { startSession } from './session.ts'
import type { Session } from './session.ts'
import { mountApp } from './view/app.ts'
import { bannerOf } from './view/banner.ts'
import type { Banner } from './view/banner.ts'
import { strings } from './view/strings.ts'

/** Starts the player in this page with the adapter of its package's format. */
export async function start(window: Window, factory: LmsFactory): Promise<void> {
  const banner = bannerOf(window.document)
  let session: Session | undefined
  const onHealth = (health: Health): void => {
    banner.show('health', health === 'lost' ? strings.lost : '')
    session?.health(health)
  }
  try {
    const content = openContent(window)
    const elapsed = activeTime(window)
    const host = { window, course: content.course, elapsed, onHealth }
    const { lms, launch } = await connect(host, factory, banner)
    session = startSession({
      course: content.course,
      lms,
      launch,
      copy: deviceCopy(window, content.course.id, launch.learner),
    })
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
  const waiting = setTimeout(() => banner.show('connecting', strings.connecting), 800)
  const lms = factory(host)
  try {
    return { lms, launch: await lms.connect() }
  } catch {
    banner.show('mode', strings.noLms)
    const fallback = local(host)
    return { lms: fallback, launch: await fallback.connect() }
  } finally {
    clearTimeout(waiting)
    banner.show('connecting', '')
  }
}
