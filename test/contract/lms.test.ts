import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { apply } from '../../src/model/apply.ts'
import type { Course } from '../../src/model/course.ts'
import { dayOf } from '../../src/model/day.ts'
import type { LearningEvent } from '../../src/model/event.ts'
import { noProgress } from '../../src/model/progress.ts'
import type { Progress } from '../../src/model/progress.ts'
import { statusOf } from '../../src/model/status.ts'
import { encodeState } from '../../src/model/suspend.ts'
import { NoLms } from '../../src/player/lms/lms.ts'
import type { Health, Launch, Lms } from '../../src/player/lms/lms.ts'
import { examStarted, sampleCourse, submitted, viewed } from '../doubles/course.ts'
import type { HostDouble } from './hosts/host.ts'
import { everyHost, recordingHosts, scormHosts } from './hosts/index.ts'

const started: LearningEvent = { type: 'session-started', resumed: false }

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

/** Lets answers that are on their way arrive; no timer that is set for later runs. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)

/** One page: an open course, and a learner whose deeds are saved and reported as the player does it. */
interface Visit {
  readonly lms: Lms
  readonly launch: Launch
  readonly health: readonly Health[]
  readonly does: (...events: readonly LearningEvent[]) => string
}

async function visit(
  host: HostDouble,
  before: Progress = noProgress,
  course: Course = sampleCourse,
): Promise<Visit> {
  const { lms, health } = host.open()
  const launch = await lms.connect()
  await settle()
  let [progress, stamp] = [before, 0]
  const does = (...events: readonly LearningEvent[]): string => {
    let state = ''
    for (const event of events) {
      progress = apply(progress, event)
      state = encodeState({ progress, stamp: ++stamp, lineage: 1, day: dayOf(Date.now()) })
      lms.save(state, String(progress.place))
      lms.report(event, statusOf(course, progress))
    }
    return state
  }
  return { lms, launch, health, does }
}

describe.each(everyHost)('$name', ({ make }) => {
  test('gives a new learner an empty state', async () => {
    const { launch } = await visit(make())
    expect(launch).toMatchObject({ state: '', records: true })
  })

  test('gives back at the next launch what was saved and closed', async () => {
    const host = make()
    const first = await visit(host)
    const state = first.does(started, viewed(1), viewed(2))
    first.lms.close()
    await settle()
    expect((await visit(host)).launch.state).toBe(state)
  })

  test('gives back the latest state, over several sessions', async () => {
    const host = make()
    for (const page of [1, 2, 3]) {
      const { lms, does } = await visit(host)
      const state = does(started, viewed(page))
      lms.close()
      await settle()
      expect(host.record().state).toBe(state)
    }
  })

  test('has what was saved within half a minute, without a close', async () => {
    const host = make()
    const { does } = await visit(host)
    const state = does(started, viewed(1))
    await vi.advanceTimersByTimeAsync(30_000)
    expect(host.record().state).toBe(state)
  })

  test('has what was saved at once after a flush', async () => {
    const host = make()
    const { lms, does } = await visit(host)
    const state = does(started, viewed(1))
    lms.flush()
    await settle()
    expect(host.record().state).toBe(state)
  })

  test('keeps a state as long as the capacity says', async () => {
    const host = make()
    const { lms } = await visit(host)
    const state = 'Ab0-_'.repeat(lms.capacity).slice(0, lms.capacity)
    lms.save(state, '1')
    lms.close()
    await settle()
    const { launch } = await visit(host)
    expect(launch.state.length).toBe(state.length)
    expect(launch.state === state).toBe(true)
  })

  test('is given nothing once another window has gone on, neither what waits nor an end', async () => {
    const host = make()
    const { lms, health, does } = await visit(host)
    does(started, viewed(1))
    lms.flush()
    await settle()
    does(viewed(2))
    const [writes, record, { length }] = [host.writes(), host.record(), health]
    lms.leave()
    does(examStarted, submitted(80))
    lms.flush()
    lms.close()
    lms.leave()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(host.writes()).toBe(writes)
    expect(health).toHaveLength(length)
    expect(host.record()).toEqual(record)
  })

  test('is given nothing after the close, and closing twice is safe', async () => {
    const host = make()
    const { lms, does } = await visit(host)
    const state = does(started, viewed(1))
    lms.close()
    await settle()
    const writes = host.writes()
    lms.close()
    does(viewed(2), examStarted, submitted(100))
    lms.flush()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(host.writes()).toBe(writes)
    expect(host.record().state).toBe(state)
  })

  test('may break in the middle of a session: nothing throws into the player', async () => {
    const host = make()
    const { lms, does } = await visit(host)
    host.trouble = 'throws'
    expect(() => does(started, viewed(1), examStarted, submitted(80))).not.toThrow()
    expect(() => lms.flush()).not.toThrow()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(() => lms.close()).not.toThrow()
    await vi.advanceTimersByTimeAsync(60_000)
  })
})

describe.each(recordingHosts)('the record of $name', ({ make }) => {
  test('has a pass with its score as soon as the exam is handed in', async () => {
    const host = make()
    const { does } = await visit(host)
    does(started, viewed(1), examStarted, submitted(80))
    await settle()
    expect(host.record()).toMatchObject({ standing: 'passed', score: 80 })
  })

  test('does not go down by a worse retake', async () => {
    const host = make()
    const { lms, does } = await visit(host)
    does(started, examStarted, submitted(80), examStarted, submitted(40))
    lms.close()
    await settle()
    expect(host.record()).toMatchObject({ standing: 'passed', score: 80 })
  })

  test('does not go down in a later session', async () => {
    const host = make()
    const first = await visit(host)
    first.does(started, examStarted, submitted(80))
    first.lms.close()
    await settle()
    const passed = apply(apply(noProgress, examStarted), submitted(80))
    const second = await visit(host, passed)
    second.does({ type: 'session-started', resumed: true }, viewed(3))
    second.does(examStarted, submitted(30))
    second.lms.close()
    await settle()
    expect(host.record()).toMatchObject({ standing: 'passed', score: 80 })
  })

  test('of a course that wants its pages too has no pass before the last of them', async () => {
    const host = make()
    const course = { ...sampleCourse, completion: 'both' } as const
    const { lms, does } = await visit(host, noProgress, course)
    does(started, viewed(1), examStarted, submitted(80))
    lms.flush()
    await settle()
    expect(host.record().standing).toBe('incomplete')
    does(...[2, 3, 4, 5].map(viewed))
    lms.close()
    await settle()
    expect(host.record()).toMatchObject({ standing: 'passed', score: 80 })
  })

  test('of a course that wants nothing but its pages is completed by the last of them, and passed by a pass after it', async () => {
    const host = make()
    const course = { ...sampleCourse, completion: 'viewed' } as const
    const { lms, does } = await visit(host, noProgress, course)
    does(started, ...[1, 2, 3, 4].map(viewed))
    lms.flush()
    await settle()
    expect(host.record().standing).toBe('incomplete')
    does(viewed(5))
    lms.flush()
    await settle()
    expect(host.record().standing).toBe('completed')
    does(examStarted, submitted(80))
    lms.close()
    await settle()
    expect(host.record()).toMatchObject({ standing: 'passed', score: 80 })
  })

  test('rises from a failed try to a pass', async () => {
    const host = make()
    const { does } = await visit(host)
    does(started, examStarted, submitted(40))
    await settle()
    expect(host.record().standing).not.toBe('passed')
    does(examStarted, submitted(75))
    await settle()
    expect(host.record()).toMatchObject({ standing: 'passed', score: 75 })
  })

  test('is not said to be kept while the host refuses, and gets everything once it takes it again', async () => {
    const host = make()
    const { lms, health, does } = await visit(host)
    host.trouble = 'refuses'
    const state = does(started, viewed(1), viewed(2), examStarted, submitted(80))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(health.at(-1)).toBe('lost')
    expect(host.record().standing).not.toBe('passed')

    host.trouble = undefined
    await vi.advanceTimersByTimeAsync(30_000)
    expect(health.at(-1)).toBe('recording')
    expect(host.record()).toMatchObject({ state, standing: 'passed', score: 80 })
    lms.close()
  })

  test('gets everything after a time in which every call threw', async () => {
    const host = make()
    const { health, does } = await visit(host)
    host.trouble = 'throws'
    const state = does(started, viewed(1), examStarted, submitted(80))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(health.at(-1)).toBe('lost')
    host.trouble = undefined
    await vi.advanceTimersByTimeAsync(30_000)
    expect(health.at(-1)).toBe('recording')
    expect(host.record()).toMatchObject({ state, standing: 'passed', score: 80 })
  })

  test('is said to be kept in a session without trouble', async () => {
    const { health, does } = await visit(make())
    does(started, viewed(1), examStarted, submitted(80))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(new Set(health)).toEqual(new Set(['recording']))
  })

  test('cannot be opened while every call throws: that is said as nobody answering', async () => {
    const host = make()
    host.trouble = 'throws'
    const { lms } = host.open()
    const connecting = expect(lms.connect()).rejects.toThrow(NoLms)
    await vi.advanceTimersByTimeAsync(10_000)
    await connecting
  })
})

describe.each(scormHosts)('$name', ({ make }) => {
  test.each([
    { mode: 'review', credit: 'no-credit' },
    { mode: 'review', credit: 'credit' },
    { mode: 'browse', credit: 'no-credit' },
    { mode: 'normal', credit: 'no-credit' },
  ] as const)('is given nothing in %o', async (launched) => {
    const host = make(launched)
    const { lms, launch, does } = await visit(host)
    expect(launch.records).toBe(false)
    does(started, viewed(1), examStarted, submitted(90))
    lms.flush()
    await vi.advanceTimersByTimeAsync(60_000)
    lms.close()
    expect(host.writes()).toBe(0)
  })
})
