import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { apply } from '../../../src/model/apply.ts'
import { dayOf } from '../../../src/model/day.ts'
import type { LearningEvent } from '../../../src/model/event.ts'
import { noProgress } from '../../../src/model/progress.ts'
import { standings, statusOf } from '../../../src/model/status.ts'
import type { Standing } from '../../../src/model/status.ts'
import { decodeState, encodeState } from '../../../src/model/suspend.ts'
import type { Health, Lms } from '../../../src/player/lms/lms.ts'
import { scorm12 } from '../../../src/player/lms/scorm12/index.ts'
import { examStarted, sampleCourse, submitted, viewed } from '../../doubles/course.ts'
import { moodleLike } from '../../doubles/moodle-like.ts'
import type { Connection, MoodleLike } from '../../doubles/moodle-like.ts'
import { stopwatch } from '../../doubles/stopwatch.ts'
import { windowDouble } from '../../doubles/window.ts'

const started: LearningEvent = { type: 'session-started', resumed: false }

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

interface Visit {
  readonly moodle: MoodleLike
  readonly lms: Lms
  readonly health: readonly Health[]
  /** Returns the state saved last. */
  readonly does: (...events: readonly LearningEvent[]) => string
  /** Changes the connection; the browser notices when the network goes or comes. */
  readonly goes: (connection: Connection) => void
}

async function visit(moodle: MoodleLike = moodleLike()): Promise<Visit> {
  const health: Health[] = []
  const window = windowDouble({ API: moodle.API })
  const onHealth = (next: Health): void => void health.push(next)
  const lms = scorm12({ window, course: sampleCourse, elapsed: stopwatch(), onHealth })
  await lms.connect()
  let [progress, stamp, state] = [noProgress, 0, '']
  return {
    moodle,
    lms,
    health,
    does: (...events) => {
      for (const event of events) {
        progress = apply(progress, event)
        state = encodeState({ progress, stamp: ++stamp, lineage: 1, day: dayOf(Date.now()) })
        lms.save(state, String(progress.place))
        lms.report(event, statusOf(sampleCourse, progress))
      }
      return state
    },
    goes: (connection) => {
      moodle.connection = connection
      if (connection !== 'logged-out') {
        window.dispatchEvent(new Event(connection))
      }
    },
  }
}

const passedRecord = (state: string): object => ({
  'cmi.core.lesson_status': 'passed',
  'cmi.core.score.raw': '80',
  'cmi.core.lesson_location': '2',
  'cmi.suspend_data': state,
})

describe('a pass while Moodle is offline', () => {
  test('arrives, with every other value, once the network is back', async () => {
    const { moodle, does, goes } = await visit()
    does(started, viewed(1))
    goes('offline')
    const state = does(viewed(2), examStarted, submitted(80))
    await vi.advanceTimersByTimeAsync(60_000)
    goes('online')
    await vi.advanceTimersByTimeAsync(0)
    expect(moodle.stored()).toMatchObject(passedRecord(state))
  })

  test('is not said to be recorded before the network is back', async () => {
    const { health, does, goes } = await visit()
    does(started)
    goes('offline')
    const { length } = health
    does(viewed(2), examStarted, submitted(80))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(new Set(health.slice(length - 1))).toEqual(new Set(['lost']))
    goes('online')
    expect(health.at(-1)).toBe('recording')
  })

  test('arrives though the browser noticed the break only after the commit was lost', async () => {
    const { moodle, does, goes } = await visit()
    does(started, viewed(2))
    moodle.connection = 'offline'
    const state = does(examStarted, submitted(80))
    await vi.advanceTimersByTimeAsync(40_000)
    goes('offline')
    await vi.advanceTimersByTimeAsync(40_000)
    goes('online')
    await vi.advanceTimersByTimeAsync(0)
    expect(moodle.stored()).toMatchObject(passedRecord(state))
  })

  test('arrives through several breaks', async () => {
    const { moodle, does, goes } = await visit()
    does(started, viewed(2))
    goes('offline')
    const state = does(examStarted, submitted(80))
    for (let turn = 0; turn < 5; turn++) {
      goes('online')
      goes('offline')
      await vi.advanceTimersByTimeAsync(7000)
    }
    goes('online')
    expect(moodle.stored()).toMatchObject(passedRecord(state))
  })

  test('arrives also when the learner ends the session right after the network is back', async () => {
    const { moodle, lms, does, goes } = await visit()
    does(started, viewed(2))
    goes('offline')
    const state = does(examStarted, submitted(80))
    goes('online')
    lms.close()
    expect(moodle.stored()).toMatchObject(passedRecord(state))
  })

  test('is no news after the end of the session', async () => {
    const { moodle, lms, health, does, goes } = await visit()
    does(started)
    lms.close()
    const { length } = health
    goes('offline')
    does(examStarted, submitted(80))
    goes('online')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(health).toHaveLength(length)
    expect(moodle.stored()['cmi.core.lesson_status']).toBe('incomplete')
  })

  test('leaves the session in doubt when the learner ends it offline', async () => {
    const { lms, health, does, goes } = await visit()
    goes('offline')
    does(started, examStarted, submitted(80))
    lms.close()
    expect(health.at(-1)).toBe('lost')
  })
})

describe('a web session that has ended', () => {
  test('is noticed at the next commit', async () => {
    const { health, does, goes } = await visit()
    goes('logged-out')
    does(started, examStarted)
    expect(health.at(-1)).toBe('lost')
  })

  test('gets everything after the learner logged in again elsewhere', async () => {
    const { moodle, health, does, goes } = await visit()
    does(started, viewed(2))
    goes('logged-out')
    const state = does(examStarted, submitted(80))
    await vi.advanceTimersByTimeAsync(60_000)
    moodle.connection = 'online'
    await vi.advanceTimersByTimeAsync(20_000)
    expect(moodle.stored()).toMatchObject(passedRecord(state))
    expect(health.at(-1)).toBe('recording')
  })
})

describe('the record in Moodle', () => {
  const ranks = ({ statuses }: MoodleLike): number[] =>
    statuses.map((status) => standings.indexOf(status as Standing))

  test('rises and never falls while nothing goes wrong', async () => {
    const { moodle, lms, does } = await visit()
    does(started, viewed(1), examStarted, submitted(40), examStarted, submitted(80))
    does(examStarted, submitted(20))
    lms.close()
    expect(ranks(moodle)).toEqual([...ranks(moodle)].sort((a, b) => a - b))
    expect(moodle.stored()['cmi.core.lesson_status']).toBe('passed')
  })

  test('ends with the highest status after any doubt', async () => {
    const { moodle, does, goes } = await visit()
    does(started, examStarted, submitted(80))
    for (let turn = 0; turn < 3; turn++) {
      goes('offline')
      await vi.advanceTimersByTimeAsync(20_000)
      goes('online')
      expect(moodle.stored()['cmi.core.lesson_status']).toBe('passed')
      expect(moodle.stored()['cmi.core.score.raw']).toBe('80')
    }
  })

  test('has a readable state at every moment of a rewriting', async () => {
    const { moodle, does, goes } = await visit()
    does(started, viewed(2))
    const seen: (string | undefined)[] = []
    const commit = moodle.API.LMSCommit.bind(moodle.API)
    moodle.API.LMSCommit = (parameter) => {
      const answer = commit(parameter)
      seen.push(moodle.stored()['cmi.suspend_data'])
      return answer
    }
    goes('offline')
    goes('online')
    expect(seen.length).toBeGreaterThan(1)
    for (const state of seen) expect(decodeState(state ?? '')?.progress.place).toBe(2)
  })

  test('is opened again after a pass without being lowered', async () => {
    const first = await visit()
    first.does(started, examStarted, submitted(80))
    first.lms.close()
    const second = await visit(moodleLike(first.moodle.stored()))
    second.does({ type: 'session-started', resumed: true }, viewed(1))
    second.lms.close()
    expect(second.moodle.stored()).toMatchObject({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '80',
    })
    expect(second.moodle.statuses).not.toContain('incomplete')
  })
})
