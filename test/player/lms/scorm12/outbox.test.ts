import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ItemMark, LearningEvent } from '../../../../src/model/event.ts'
import type { Lms } from '../../../../src/player/lms/lms.ts'
import { scorm12 } from '../../../../src/player/lms/scorm12/index.ts'
import { strictScorm12 } from '../../../../src/preview/lms/strict-scorm12.ts'
import type { Scorm12Record, StrictOptions } from '../../../../src/preview/lms/strict-scorm12.ts'
import { sampleCourse } from '../../../doubles/course.ts'
import { stopwatch } from '../../../doubles/stopwatch.ts'
import { storageDouble } from '../../../doubles/storage.ts'
import { windowDouble } from '../../../doubles/window.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

const marks: readonly ItemMark[] = [1, 4, 5].map((question) => ({
  question,
  response: { kind: 'choice', option: 1 },
  key: { kind: 'choice', option: 1 },
  credit: 1,
}))

function handedIn(attempt: number): LearningEvent {
  return {
    type: 'exam-submitted',
    exam: 1,
    attempt,
    score: 10_000,
    marks,
    noRepeat: 0,
    reveals: true,
    time: Date.now(),
  }
}

const passed = { standing: 'passed', score: 100, viewed: 0, modules: {} } as const

/** A device, and one session on it after the other. */
function device(): {
  readonly open: (options: StrictOptions) => Promise<Lms>
  readonly record: () => Scorm12Record
  /** What the browser keeps. */
  readonly texts: Map<string, string>
} {
  const localStorage = storageDouble()
  let committed = (): Scorm12Record => ({})
  return {
    open: async (options) => {
      const strict = strictScorm12(options)
      committed = strict.committed
      const window = windowDouble({ API: strict.API, localStorage })
      const lms = scorm12({
        window,
        course: sampleCourse,
        elapsed: stopwatch(),
        onHealth: () => undefined,
      })
      await lms.connect()
      return lms
    },
    record: () => committed(),
    texts: localStorage.texts,
  }
}

const idsIn = (record: Scorm12Record): string[] =>
  Object.keys(record).flatMap((element) =>
    /^cmi\.interactions\.\d+\.id$/.test(element) ? [record[element] ?? ''] : [],
  )

const attempt = (number: number): string[] =>
  ['zone-iv-001', 'question-4-004', 'question-5-005'].map((item) => `EX1-T0${number}-${item}`)

const isInteraction = (args: readonly string[]): boolean =>
  args[0]?.startsWith('cmi.interactions') ?? false

describe('answers that the LMS did not take before the window was closed', () => {
  /** A session that ends with three answers undelivered; nothing of them is in the record. */
  async function undelivered(stored: Scorm12Record = {}): Promise<ReturnType<typeof device>> {
    const here = device()
    let isGone = false
    const lms = await here.open({
      stored,
      fault: (name, args) =>
        name === 'LMSSetValue' && isInteraction(args) && (isGone = true)
          ? 'forget'
          : isGone
            ? 'throw'
            : undefined,
    })
    lms.report(handedIn(1), passed)
    await vi.advanceTimersByTimeAsync(20_000)
    lms.close()
    expect(idsIn(here.record())).toEqual(idsIn(stored))
    return here
  }

  test('are delivered at the next launch on the device, once', async () => {
    const here = await undelivered()
    for (let launch = 0; launch < 3; launch++) {
      const lms = await here.open({ stored: here.record() })
      lms.close()
      expect(idsIn(here.record())).toEqual(attempt(1))
    }
  })

  test('come before those of the next attempt', async () => {
    const here = await undelivered()
    const lms = await here.open({ stored: here.record() })
    lms.report(handedIn(2), passed)
    lms.close()
    expect(idsIn(here.record())).toEqual([...attempt(1), ...attempt(2)])
  })

  test('come behind those that another device recorded meanwhile', async () => {
    const here = await undelivered()
    const other = device()
    const there = await other.open({ stored: here.record() })
    there.report(handedIn(2), passed)
    there.close()
    const lms = await here.open({ stored: other.record() })
    lms.close()
    expect(idsIn(here.record())).toEqual([...attempt(2), ...attempt(1)])
  })

  test('are forgotten when the LMS has begun a new record', async () => {
    const before = device()
    const first = await before.open({})
    first.report(handedIn(1), passed)
    first.close()
    const here = await undelivered(before.record())
    const lms = await here.open({})
    lms.close()
    expect(idsIn(here.record())).toEqual([])
  })

  test('are forgotten after a week, as unconfirmed progress is', async () => {
    const here = await undelivered()
    vi.setSystemTime(Date.now() + 8 * 24 * 3_600_000)
    const lms = await here.open({ stored: here.record() })
    lms.close()
    expect(idsIn(here.record())).toEqual([])
  })

  test('are nobody else’s: another learner on the same device records none of them', async () => {
    const here = await undelivered()
    const lms = await here.open({ launch: { 'cmi.core.student_id': 'learner-2' } })
    lms.close()
    expect(idsIn(here.record())).toEqual([])
  })

  test('are kept for nobody where the LMS does not say who learns', async () => {
    const launch = { 'cmi.core.student_id': '' }
    const here = device()
    const lost = await here.open({
      launch,
      fault: (name, args) => (name === 'LMSSetValue' && isInteraction(args) ? 'throw' : undefined),
    })
    lost.report(handedIn(1), passed)
    const lms = await here.open({ launch })
    lms.close()
    expect(idsIn(here.record())).toEqual([])
  })
})

test.each(Array.from({ length: 40 }, (_, call) => ({ call })))(
  'a crash right after call $call of delivering leaves every answer in the record once',
  async ({ call }) => {
    const here = device()
    let [calls, isDead] = [-1, false]
    const lms = await here.open({
      fault: (name, args) => {
        if (name === 'LMSSetValue' && isInteraction(args)) calls++
        else if (calls >= 0) calls++
        if (calls >= call) isDead = true
        return isDead && calls > call ? 'throw' : undefined
      },
    })
    lms.report(handedIn(1), passed)
    await vi.advanceTimersByTimeAsync(1)
    // No close: the page is dead.
    const next = await here.open({ stored: here.record() })
    next.close()
    expect(idsIn(here.record())).toEqual(attempt(1))
  },
)

test('a crash between the LMS taking the answers and the page hearing of it leaves each in the record once', async () => {
  const here = device()
  let [isSent, kept] = [false, new Map<string, string>()]
  const lms = await here.open({
    fault: (name, args) => {
      isSent ||= name === 'LMSSetValue' && isInteraction(args)
      if (isSent && name === 'LMSCommit') kept = new Map(here.texts)
      return undefined
    },
  })
  lms.report(handedIn(1), passed)
  await vi.advanceTimersByTimeAsync(1)
  expect(idsIn(here.record())).toEqual(attempt(1))
  for (const [key, text] of kept) here.texts.set(key, text)
  const next = await here.open({ stored: here.record() })
  next.close()
  expect(idsIn(here.record())).toEqual(attempt(1))
})
