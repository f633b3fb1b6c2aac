import { lrsPath } from '../../model/content.ts'
import { loadScript } from '../load-script.ts'
import type { Launch, Lms, LmsFactory, LmsHost } from './lms.ts'
import { lrsGlobal } from './tandem/part.ts'
import type { LrsPart, Tandem } from './tandem/part.ts'

type PartWindow = Window & { [lrsGlobal]?: LrsPart }

/**
 * The same adapter; where the course names an LRS, that one hears everything too, after the LMS.
 *
 * What sends it is a script of its own, loaded once the session is open. Whatever goes wrong with it, the LMS, the learner and
 * the player get to know nothing of it.
 */
export function withLrs(factory: LmsFactory): LmsFactory {
  return (host) => {
    const lms = factory(host)
    return host.course.lrs ? inTandem(lms, host) : lms
  }
}

function inTandem(lms: Lms, host: LmsHost): Lms {
  const { begin, tell } = tandemOf(host)
  return {
    ...lms,
    connect: async () => {
      const launch = await lms.connect()
      void begin(launch)
      return launch
    },
    report: (event, status) => {
      const now = Date.now()
      lms.report(event, status)
      tell((tandem) => tandem.report(event, status, now))
    },
    save: (state, location) => {
      lms.save(state, location)
      tell((tandem) => tandem.save(state))
    },
    flush: () => {
      lms.flush()
      tell((tandem) => tandem.flush())
    },
    close: () => {
      lms.close()
      tell((tandem) => tandem.close())
    },
    leave: () => {
      lms.leave()
      tell((tandem) => tandem.leave())
    },
  }
}

/** Tells it what it is to be told, as soon as it is there. */
function tandemOf(host: LmsHost): {
  readonly begin: (launch: Launch) => Promise<void>
  readonly tell: (say: (tandem: Tandem) => void) => void
} {
  let early: ((tandem: Tandem) => void)[] | undefined = []
  let tandem: Tandem | undefined
  const tell = (say: (tandem: Tandem) => void): void => {
    try {
      if (tandem) say(tandem)
      else early?.push(say)
    } catch {
      // Another statement may fare better.
    }
  }
  const begin = async ({ records, learner }: Launch): Promise<void> => {
    const window: PartWindow = host.window
    try {
      if (records && learner.id !== '') {
        await loadScript(window.document, lrsPath)
        tandem = await window[lrsGlobal]?.(host, learner.id)
      }
    } catch {
      // The next launch says what matters: a pass.
    }
    const said = early
    early = undefined
    said?.forEach(tell)
  }
  return { begin, tell }
}
