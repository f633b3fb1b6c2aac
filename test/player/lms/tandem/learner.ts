import { IDBFactory } from 'fake-indexeddb'
import { vi } from 'vitest'
import { apply } from '../../../../src/model/apply.ts'
import type { Course } from '../../../../src/model/course.ts'
import { dayOf } from '../../../../src/model/day.ts'
import type { LearningEvent } from '../../../../src/model/event.ts'
import { noProgress } from '../../../../src/model/progress.ts'
import { statusOf } from '../../../../src/model/status.ts'
import { decodeState, encodeState } from '../../../../src/model/suspend.ts'
import type { Health, Launch, Lms, LmsHost } from '../../../../src/player/lms/lms.ts'
import { scorm12 } from '../../../../src/player/lms/scorm12/index.ts'
import { lrsGlobal } from '../../../../src/player/lms/tandem/part.ts'
import { tandem } from '../../../../src/player/lms/tandem/session.ts'
import { withLrs } from '../../../../src/player/lms/with-lrs.ts'
import { strictScorm12 } from '../../../../src/preview/lms/strict-scorm12.ts'
import type { Scorm12Record } from '../../../../src/preview/lms/strict-scorm12.ts'
import { sampleCourse } from '../../../doubles/course.ts'
import { lrsDouble, lrsEndpoint } from '../../../doubles/lrs/index.ts'
import type { LrsDouble } from '../../../doubles/lrs/index.ts'
import { scriptDocument } from '../../../doubles/script-document.ts'
import { stopwatch } from '../../../doubles/stopwatch.ts'
import { storageDouble } from '../../../doubles/storage.ts'
import { windowDouble } from '../../../doubles/window.ts'
import { settle, stored } from '../xapi/learner.ts'

/** What a browser keeps from page to page. */
export interface Device {
  readonly indexedDB: IDBFactory
  readonly localStorage: Storage
}

export function newDevice(): Device {
  return { indexedDB: new IDBFactory(), localStorage: storageDouble() }
}

export interface VisitOptions {
  readonly lrs?: LrsDouble
  readonly course?: Course
  readonly device?: Device
  /** What the LMS has of earlier sessions. */
  readonly record?: Scorm12Record
  /** What it says at launch. */
  readonly launch?: Scorm12Record
  /** What the script of the part does to the page's window; by default it registers the part. */
  readonly script?: (window: Record<string, unknown>) => void | Promise<void>
  /** Drawn at the first save of a record. */
  readonly lineage?: number
}

/** One session of a learner with an LMS and an LRS. */
export interface Visit {
  readonly lrs: LrsDouble
  readonly lms: Lms
  readonly launch: Launch
  readonly health: readonly Health[]
  /** Paths of scripts that the page asked for. */
  readonly requested: readonly string[]
  readonly does: (...events: readonly LearningEvent[]) => void
  /** What the LMS has. */
  readonly record: () => Scorm12Record
  /** Closes the page; what is on its way arrives. */
  readonly leaves: () => Promise<void>
}

export const platform = 'https://lms.hospital.example'

export const lrsCourse: Course = { ...sampleCourse, lrs: { endpoint: lrsEndpoint, platform } }

const registers = (window: Record<string, unknown>): void => {
  window[lrsGlobal] = tandem
}

export async function visit(options: VisitOptions = {}): Promise<Visit> {
  const { lrs = lrsDouble(), course = lrsCourse, device = newDevice(), lineage = 4711 } = options
  const strict = strictScorm12({ stored: options.record ?? {}, launch: options.launch ?? {} })
  const health: Health[] = []
  const page: Window = windowDouble({
    API: strict.API,
    fetch: lrs.fetch,
    document: scripts().document,
    ...device,
  })
  const asked: string[] = []
  function scripts(): ReturnType<typeof scriptDocument> {
    return scriptDocument((path) => {
      asked.push(path)
      return (options.script ?? registers)(page as unknown as Record<string, unknown>)
    })
  }
  const host: LmsHost = {
    window: page,
    course,
    elapsed: stopwatch(),
    onHealth: (next) => void health.push(next),
  }
  const lms = withLrs(scorm12)(host)
  const launch = await lms.connect()
  await settled()
  return {
    lrs,
    lms,
    launch,
    health,
    requested: asked,
    does: doing({ course, lms, launch, lineage }),
    record: strict.committed,
    leaves: async () => {
      lms.close()
      await settled()
    },
  }
}

/** Saves and reports as the player does, on the basis of what the LMS gave back. */
function doing({
  course,
  lms,
  launch,
  lineage,
}: {
  readonly course: Course
  readonly lms: Lms
  readonly launch: Launch
  readonly lineage: number
}): Visit['does'] {
  const saved = decodeState(launch.state)
  let { progress, stamp, lineage: own } = saved ?? { progress: noProgress, stamp: 0, lineage }
  return (...events) => {
    for (const event of events) {
      progress = apply(progress, event)
      const state = { progress, stamp: ++stamp, lineage: own, day: dayOf(Date.now()) }
      lms.save(encodeState(state), String(progress.place))
      lms.report(event, statusOf(course, progress))
    }
  }
}

/** Lets requests and the browser's storage get through. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await settle()
    await stored()
  }
}

/** Lets time pass, and what happens in it. */
export async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds)
  await settled()
}
