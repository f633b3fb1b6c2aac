import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LearningEvent } from '../../../../src/model/event.ts'
import { viewed } from '../../../doubles/course.ts'
import { moodleLike } from '../../../doubles/moodle-like.ts'
import { log, visit, visitApi } from './learner.ts'

const started: LearningEvent = { type: 'session-started', resumed: false }
const rated = (comment: string, rating = 4): LearningEvent => ({
  type: 'course-rated',
  rating,
  comment,
})

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

const comments = 'cmi.comments'
const line = 'rating 4 of 5: Good.'

describe('feedback to the course', () => {
  test.each([
    { comment: 'Good.', expected: line },
    { comment: '', expected: 'rating 4 of 5' },
    { comment: ' Two\n\nlines\t', expected: 'rating 4 of 5: Two lines' },
    { comment: 'Ünïcode 日本 🧲', expected: 'rating 4 of 5: Ünïcode 日本 🧲' },
    { comment: 'half \ud83e', expected: 'rating 4 of 5: half' },
    { comment: 'x'.repeat(9000), expected: `rating 4 of 5: ${'x'.repeat(4000)}` },
  ])('stands in the record as $expected', async ({ comment, expected }) => {
    const { strict, does } = await visit()
    does(started, rated(comment))
    expect(strict.committed()[comments]).toBe(expected)
    expect(strict.calls.filter(({ error }) => error !== '0')).toEqual([])
  })

  test('is committed at once, and written once however long the session goes on', async () => {
    const { strict, lms, does } = await visit()
    does(started, viewed(1), rated('Good.'))
    expect(strict.committed()[comments]).toBe(line)
    does(viewed(2))
    await vi.advanceTimersByTimeAsync(120_000)
    lms.flush()
    lms.close()
    expect(strict.committed()[comments]).toBe(line)
    expect(log(strict, 'LMSSetValue').filter((call) => call.startsWith(comments))).toHaveLength(1)
  })

  test('stands behind what earlier sessions left', async () => {
    const { strict, does } = await visit({}, { stored: { [comments]: 'rating 1 of 5' } })
    does(started, rated('Good.'))
    expect(strict.committed()[comments]).toBe(`rating 1 of 5${line}`)
  })

  test.each(['false', 'throw'] as const)('waits for an LMS that fails (%s)', async (kind) => {
    let down = false
    const fault = (): typeof kind | undefined => (down ? kind : undefined)
    const { strict, health, does } = await visit({}, { fault })
    does(started)
    down = true
    does(rated('Good.'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(health.at(-1)).toBe('lost')
    expect(strict.committed()).not.toHaveProperty(comments)
    down = false
    await vi.advanceTimersByTimeAsync(20_000)
    expect([health.at(-1), strict.committed()[comments]]).toEqual(['recording', line])
  })

  test('stands there twice at most, whatever faults follow', async () => {
    let down = false
    const fault = (name: string): 'false' | undefined =>
      down && name === 'LMSCommit' ? 'false' : undefined
    const { strict, does } = await visit({}, { fault })
    does(started, rated('Good.'))
    for (let turn = 0; turn < 4; turn++) {
      down = true
      does(viewed(turn + 1))
      await vi.advanceTimersByTimeAsync(45_000)
      down = false
      await vi.advanceTimersByTimeAsync(45_000)
    }
    expect(strict.committed()[comments]).toBe(line + line)
  })

  test('is given up where the LMS knows no comments, and nothing else suffers', async () => {
    const fault = (name: string, [element]: readonly string[]): 'false' | undefined =>
      name === 'LMSSetValue' && element === comments ? 'false' : undefined
    const { strict, health, does } = await visit({}, { fault })
    does(started, rated('Good.'))
    await vi.advanceTimersByTimeAsync(120_000)
    does(viewed(3))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(health.at(-1)).toBe('recording')
    expect(strict.committed()).toMatchObject({ 'cmi.core.lesson_location': '3' })
  })
})

describe('feedback in Moodle', () => {
  test('that is sent offline arrives once the network is back, and asks for nothing meanwhile', async () => {
    const moodle = moodleLike()
    const commit = vi.spyOn(moodle.API, 'LMSCommit')
    const { window, does } = await visitApi(moodle.API)
    does(started)
    moodle.connection = 'offline'
    window.dispatchEvent(new Event('offline'))
    does(rated('Good.'))
    const { length } = commit.mock.calls
    await vi.advanceTimersByTimeAsync(600_000)
    expect(commit.mock.calls.length - length).toBeLessThanOrEqual(2)
    expect(moodle.stored()).not.toHaveProperty(comments)
    moodle.connection = 'online'
    window.dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(10)
    expect(moodle.stored()[comments]).toBe(line)
  })

  test('arrives though the browser noticed the break only after the commit was lost', async () => {
    const moodle = moodleLike()
    const { window, does } = await visitApi(moodle.API)
    does(started)
    moodle.connection = 'offline'
    does(rated('Good.'))
    window.dispatchEvent(new Event('offline'))
    await vi.advanceTimersByTimeAsync(60_000)
    moodle.connection = 'online'
    window.dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(10)
    expect(moodle.stored()[comments]).toBe(line + line)
  })

  test('arrives when the learner leaves right after the network is back', async () => {
    const moodle = moodleLike()
    const { lms, window, does } = await visitApi(moodle.API)
    does(started)
    moodle.connection = 'offline'
    window.dispatchEvent(new Event('offline'))
    does(rated('Good.'))
    moodle.connection = 'online'
    window.dispatchEvent(new Event('online'))
    lms.close()
    expect(moodle.stored()[comments]).toBe(line)
  })
})
