import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { apply } from '../../../../src/model/apply.ts'
import { noProgress } from '../../../../src/model/progress.ts'
import { examStarted, submitted, viewed } from '../../../doubles/course.ts'
import { lrsDouble } from '../../../doubles/lrs/index.ts'
import type { LrsDouble } from '../../../doubles/lrs/index.ts'
import { storageDouble } from '../../../doubles/storage.ts'
import type { StorageDouble } from '../../../doubles/storage.ts'
import { resumed, settle, started, visit } from './learner.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

const deeds = [viewed(1), examStarted, submitted(80)]
const passed = deeds.reduce(apply, noProgress)

/** A session that ends while the LRS is out of reach, after the pass. */
async function passUnheard(lrs: LrsDouble, localStorage: StorageDouble): Promise<void> {
  const { lms, does } = await visit({ lrs, localStorage })
  lrs.fault = 'unreachable'
  does(started, ...deeds)
  await vi.advanceTimersByTimeAsync(20_000)
  lms.close()
  await settle()
  lrs.fault = undefined
}

describe('statements that a session could not deliver', () => {
  test('arrive in the next one on the device, with their times, and the pass is stated once', async () => {
    const [lrs, localStorage] = [lrsDouble(), storageDouble()]
    await passUnheard(lrs, localStorage)
    vi.setSystemTime(Date.UTC(2026, 0, 16, 9))
    const { does, told } = await visit({ lrs, localStorage, before: passed })
    does(resumed)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told()).toEqual([
      'initialized course',
      'progressed course',
      'attempted exam/1',
      'passed course',
      'completed course',
      'scored exam/1',
      'terminated course',
      'initialized course',
      'resumed course',
    ])
    const times = lrs.statements.map(({ timestamp }) => String(timestamp).slice(0, 10))
    expect(times.filter((day) => day === '2026-01-15')).toHaveLength(7)
  })

  test('are sent by no other learner of the device', async () => {
    const [lrs, localStorage] = [lrsDouble(), storageDouble()]
    await passUnheard(lrs, localStorage)
    const launch = { actor: JSON.stringify({ mbox: 'mailto:other@example.org' }) }
    const { told } = await visit({ lrs, localStorage, launch })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told()).not.toContain('passed course')
  })

  test('are kept no longer than until they arrived', async () => {
    const [lrs, localStorage] = [lrsDouble(), storageDouble()]
    await passUnheard(lrs, localStorage)
    expect([...localStorage.texts.values()].join()).toContain('passed')
    const { lms } = await visit({ lrs, localStorage })
    lms.close()
    await settle()
    expect([...localStorage.texts.values()].join('')).toBe('')
  })

  test.each(['not json', '{}', 'null'])('are none in a damaged outbox: %s', async (text) => {
    const [lrs, localStorage] = [lrsDouble(), storageDouble()]
    await passUnheard(lrs, localStorage)
    for (const key of localStorage.texts.keys()) localStorage.texts.set(key, text)
    const { lms, told } = await visit({ lrs, localStorage })
    lms.close()
    await settle()
    expect(told().slice(-2)).toEqual(['initialized course', 'terminated course'])
  })
})
