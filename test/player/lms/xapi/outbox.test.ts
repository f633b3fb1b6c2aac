import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { apply } from '../../../../src/model/apply.ts'
import { noProgress } from '../../../../src/model/progress.ts'
import { examStarted, submitted, viewed } from '../../../doubles/course.ts'
import { lrsDouble } from '../../../doubles/lrs/index.ts'
import type { LrsDouble } from '../../../doubles/lrs/index.ts'
import { resumed, settle, started, stored, visit } from './learner.ts'

beforeEach(() => {
  // IndexedDB answers at its own pace, by immediates.
  const toFake = ['setTimeout', 'clearTimeout', 'Date'] as const
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9), toFake: [...toFake] })
})
afterEach(() => void vi.useRealTimers())

const deeds = [viewed(1), examStarted, submitted(80)]
const passed = deeds.reduce(apply, noProgress)

/** A session that ends while the LRS is out of reach, after the pass. */
async function passUnheard(lrs: LrsDouble, indexedDB: IDBFactory): Promise<void> {
  const { lms, does } = await visit({ lrs, indexedDB })
  lrs.fault = 'unreachable'
  does(started, ...deeds)
  await vi.advanceTimersByTimeAsync(20_000)
  lms.close()
  await settle()
  await stored()
  lrs.fault = undefined
}

/** The rows that the browser keeps. */
async function rowsIn(indexedDB: IDBFactory): Promise<Record<string, unknown>[]> {
  const database = await done(indexedDB.open('coursewright', 1))
  return done(database.transaction('statements').objectStore('statements').getAll())
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve) => {
    request.addEventListener('success', () => resolve(request.result))
  })
}

describe('statements that a session could not deliver', () => {
  test('arrive in the next one on the device, with their times, and the pass is stated once', async () => {
    const [lrs, indexedDB] = [lrsDouble(), new IDBFactory()]
    await passUnheard(lrs, indexedDB)
    vi.setSystemTime(Date.UTC(2026, 0, 16, 9))
    const { does, told } = await visit({ lrs, indexedDB, before: passed })
    does(resumed)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told()).toEqual([
      'initialized course',
      'progressed module/1',
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
    const [lrs, indexedDB] = [lrsDouble(), new IDBFactory()]
    await passUnheard(lrs, indexedDB)
    const launch = { actor: JSON.stringify({ mbox: 'mailto:other@example.org' }) }
    const { told } = await visit({ lrs, indexedDB, launch })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told()).not.toContain('passed course')
  })

  test('are kept no longer than until they arrived', async () => {
    const [lrs, indexedDB] = [lrsDouble(), new IDBFactory()]
    await passUnheard(lrs, indexedDB)
    expect(await rowsIn(indexedDB)).toHaveLength(6)
    const { lms } = await visit({ lrs, indexedDB })
    lms.close()
    await settle()
    await stored()
    expect(await rowsIn(indexedDB)).toEqual([])
  })

  test.each([undefined, null, 'text', {}, { id: 7 }])(
    'are none where the storage holds %o in their place',
    async (statement) => {
      const [lrs, indexedDB] = [lrsDouble(), new IDBFactory()]
      await passUnheard(lrs, indexedDB)
      const rows = await rowsIn(indexedDB)
      const database = await done(indexedDB.open('coursewright', 1))
      const store = database.transaction('statements', 'readwrite').objectStore('statements')
      for (const row of rows) store.put({ ...row, statement })
      await stored()
      const { lms, told } = await visit({ lrs, indexedDB })
      lms.close()
      await settle()
      expect(told()).toEqual(['initialized course', 'initialized course', 'terminated course'])
    },
  )

  test('arrive though the browser keeps nothing, as long as the page is open', async () => {
    const lrs = lrsDouble()
    const { does, told } = await visit({ lrs })
    lrs.fault = 'unreachable'
    does(started, ...deeds)
    await vi.advanceTimersByTimeAsync(20_000)
    lrs.fault = undefined
    await vi.advanceTimersByTimeAsync(30_000)
    expect(told().filter((one) => one === 'passed course')).toHaveLength(1)
  })
})

test('a storage that never opens keeps nobody from the course', async () => {
  const never = { open: () => new EventTarget() } as unknown as IDBFactory
  const opening = visit({ indexedDB: never })
  await vi.advanceTimersByTimeAsync(3000)
  expect((await opening).launch.records).toBe(true)
})
