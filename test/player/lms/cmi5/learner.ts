import { vi } from 'vitest'
import { apply } from '../../../../src/model/apply.ts'
import type { Course } from '../../../../src/model/course.ts'
import { dayOf } from '../../../../src/model/day.ts'
import type { LearningEvent } from '../../../../src/model/event.ts'
import { noProgress } from '../../../../src/model/progress.ts'
import type { Progress } from '../../../../src/model/progress.ts'
import { statusOf } from '../../../../src/model/status.ts'
import { decodeState, encodeState } from '../../../../src/model/suspend.ts'
import { withPassMark } from '../../../../src/model/with-pass-mark.ts'
import { cmi5 } from '../../../../src/player/lms/cmi5/index.ts'
import type { Health, Launch, Lms } from '../../../../src/player/lms/lms.ts'
import { cmi5Lms } from '../../../doubles/cmi5-lms/index.ts'
import type { Cmi5Lms } from '../../../doubles/cmi5-lms/index.ts'
import { cmi5Problems } from '../../../doubles/cmi5-rules/index.ts'
import { sampleCourse } from '../../../doubles/course.ts'
import { stopwatch } from '../../../doubles/stopwatch.ts'
import { storageDouble } from '../../../doubles/storage.ts'
import { windowDouble } from '../../../doubles/window.ts'
import type { WindowParts } from '../../../doubles/window.ts'

/** The browser of a learner, with what it keeps from page to page; nothing, unless given. */
export type Browser = Pick<WindowParts, 'sessionStorage' | 'indexedDB' | 'document' | 'fetch'>

export interface VisitOptions {
  readonly lms?: Cmi5Lms
  /** Address to open; a launch of its own unless it is given. */
  readonly address?: string
  readonly course?: Course
  readonly browser?: Browser
}

/** One page with an open unit. */
export interface Visit {
  readonly system: Cmi5Lms
  readonly window: Window
  readonly lms: Lms
  readonly launch: Launch
  readonly health: readonly Health[]
  /** The learner goes on from what was saved. */
  readonly does: (...events: readonly LearningEvent[]) => Progress
  /** Presses a key and lets the page go. */
  readonly reloads: (key?: Partial<KeyboardEvent>) => Promise<void>
  readonly closes: () => Promise<void>
}

export const started: LearningEvent = { type: 'session-started', resumed: false }
export const resumed: LearningEvent = { type: 'session-started', resumed: true }

/** Lets what is on its way arrive; no timer that is set for later runs. */
export const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)

/** Lets the browser's storage take what it was given. */
export async function stored(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** A browser that keeps what a tab may keep. */
export function browser(parts: Browser = {}): Browser {
  return { sessionStorage: storageDouble(), ...parts }
}

/** The adapter in a page; `connect` is still to be called. */
export function openPage({
  lms: system = cmi5Lms(),
  address = system.launch(),
  course = sampleCourse,
  browser = {},
}: VisitOptions = {}): Pick<Visit, 'system' | 'window' | 'lms' | 'health'> {
  const health: Health[] = []
  const window = windowDouble({ fetch: system.fetch, href: address, ...browser })
  const onHealth = (next: Health): void => void health.push(next)
  return { system, window, health, lms: cmi5({ window, course, elapsed: stopwatch(), onHealth }) }
}

export async function visit(options: VisitOptions = {}): Promise<Visit> {
  const page = openPage(options)
  const { lms, window } = page
  const launch = await lms.connect()
  await settle()
  const course = withPassMark(options.course ?? sampleCourse, launch.passMark)
  const saved = decodeState(launch.state)
  let [progress, stamp] = [saved?.progress ?? noProgress, saved?.stamp ?? 0]
  const does = (...events: readonly LearningEvent[]): Progress => {
    for (const event of events) {
      progress = apply(progress, event)
      const state = encodeState({ progress, stamp: ++stamp, lineage: 1, day: dayOf(Date.now()) })
      lms.save(state, String(progress.place))
      lms.report(event, statusOf(course, progress))
      // Nobody does two things in one millisecond.
      vi.setSystemTime(Date.now() + 1000)
    }
    return progress
  }
  const closes = async (): Promise<void> => {
    lms.close()
    await settle()
  }
  const reloads = async (key: Partial<KeyboardEvent> = { key: 'F5' }): Promise<void> => {
    window.dispatchEvent(Object.assign(new Event('keydown'), { ctrlKey: false, ...key }))
    await closes()
  }
  return { ...page, launch, does, closes, reloads }
}

/** `passed course`, `answered question/1` and the like, of everything that the unit said, in the order of arrival. */
export function said({ statements }: Cmi5Lms): string[] {
  return statements.map(summaryOf).filter((one) => !/^(launched|abandoned|satisfied)/.test(one))
}

function summaryOf(statement: Readonly<Record<string, unknown>>): string {
  const { verb, object } = statement as { verb: { id: string }; object: { id: string } }
  const of = object.id.startsWith(sampleCourse.iri)
    ? object.id.slice(sampleCourse.iri.length + 1)
    : 'unit'
  return `${verb.id.slice(verb.id.lastIndexOf('/') + 1)} ${of}`
}

/** Where a request goes. */
export function urlOf(input: Parameters<typeof fetch>[0]): string {
  return input instanceof Request ? input.url : input.toString()
}

/** What is against the rules: of cmi5, or of xAPI. */
export function problems({ trace, lrs }: Cmi5Lms): readonly unknown[] {
  return [...cmi5Problems(trace()), ...lrs.refusals]
}
