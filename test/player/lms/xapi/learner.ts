import { vi } from 'vitest'
import { apply } from '../../../../src/model/apply.ts'
import type { Course } from '../../../../src/model/course.ts'
import { dayOf } from '../../../../src/model/day.ts'
import type { LearningEvent } from '../../../../src/model/event.ts'
import { noProgress } from '../../../../src/model/progress.ts'
import type { Progress } from '../../../../src/model/progress.ts'
import { statusOf } from '../../../../src/model/status.ts'
import { encodeState } from '../../../../src/model/suspend.ts'
import type { Health, Launch, Lms } from '../../../../src/player/lms/lms.ts'
import { xapi } from '../../../../src/player/lms/xapi/index.ts'
import { sampleCourse } from '../../../doubles/course.ts'
import { lrsDouble, lrsEndpoint } from '../../../doubles/lrs/index.ts'
import type { LrsDouble } from '../../../doubles/lrs/index.ts'
import { stopwatch } from '../../../doubles/stopwatch.ts'
import { windowDouble } from '../../../doubles/window.ts'

/** One session of a learner with an LRS. */
export interface Visit {
  readonly lrs: LrsDouble
  readonly lms: Lms
  readonly launch: Launch
  readonly health: Health[]
  /** Returns the state saved last. */
  readonly does: (...events: readonly LearningEvent[]) => string
  /** `answered question/1` and the like, of everything that the LRS has. */
  readonly told: () => string[]
}

export interface VisitOptions {
  readonly lrs?: LrsDouble
  readonly course?: Course
  readonly before?: Progress
  readonly launch?: Readonly<Record<string, string>>
  /** What the browser keeps from page to page; none, as in a frame that is denied it, unless given. */
  readonly indexedDB?: IDBFactory
}

export const started: LearningEvent = { type: 'session-started', resumed: false }
export const resumed: LearningEvent = { type: 'session-started', resumed: true }

/** Lets what is on its way arrive; no timer that is set for later runs. */
export const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)

/** Lets the browser's storage take what it was given. */
export async function stored(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
}

const actor = { mbox: 'mailto:learner@example.org', name: 'Learner' }

export async function visit(options: VisitOptions = {}): Promise<Visit> {
  const { lrs = lrsDouble(), course = sampleCourse, before = noProgress } = options
  const query = new URLSearchParams({
    endpoint: lrsEndpoint,
    actor: JSON.stringify(actor),
    registration: '11111111-2222-4333-8444-555555555555',
    ...options.launch,
  })
  const health: Health[] = []
  const lms = xapi({
    window: windowDouble({
      fetch: lrs.fetch,
      href: `https://lms.example.org/course/?${query}`,
      ...(options.indexedDB && { indexedDB: options.indexedDB }),
    }),
    course,
    elapsed: stopwatch(),
    onHealth: (next) => void health.push(next),
  })
  const launch = await lms.connect()
  await settle()
  let [progress, stamp, state] = [before, 0, '']
  const does = (...events: readonly LearningEvent[]): string => {
    for (const event of events) {
      progress = apply(progress, event)
      state = encodeState({ progress, stamp: ++stamp, lineage: 1, day: dayOf(Date.now()) })
      lms.save(state, String(progress.place))
      lms.report(event, statusOf(course, progress))
    }
    return state
  }
  return { lrs, lms, launch, health, does, told: () => lrs.statements.map(summaryOf) }
}

function summaryOf(statement: Readonly<Record<string, unknown>>): string {
  const { verb, object } = statement as { verb: { id: string }; object: { id: string } }
  const of = object.id.replace(sampleCourse.iri, '').replace(/^\//, '') || 'course'
  return `${verb.id.slice(verb.id.lastIndexOf('/') + 1)} ${of}`
}
