import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LearningEvent } from '../../../../src/model/event.ts'
import { timeIri } from '../../../../src/model/iri.ts'
import { cmi5Lms } from '../../../doubles/cmi5-lms/index.ts'
import type { Cmi5Lms } from '../../../doubles/cmi5-lms/index.ts'
import { examStarted, sampleCourse, submitted, viewed } from '../../../doubles/course.ts'
import type { Json } from '../../../doubles/xapi-rules/check.ts'
import {
  browser,
  problems,
  resumed,
  said,
  settle,
  started,
  stored,
  urlOf,
  visit,
} from './learner.ts'
import type { Browser } from './learner.ts'

beforeEach(() => {
  // IndexedDB answers at its own pace, by immediates.
  const toFake = ['setTimeout', 'clearTimeout', 'Date'] as const
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9), toFake: [...toFake] })
})
afterEach(() => void vi.useRealTimers())

const count = (lms: Cmi5Lms, what: string): number => said(lms).filter((one) => one === what).length

/** A session that says these things while the LMS cannot be reached, and is gone without an end. */
async function unheard(
  lms: Cmi5Lms,
  kept: Browser,
  ...events: readonly LearningEvent[]
): Promise<void> {
  const { does, lms: adapter } = await visit({ lms, browser: kept })
  lms.lrs.fault = 'unreachable'
  does(...events)
  await vi.advanceTimersByTimeAsync(20_000)
  adapter.leave()
  await stored()
  lms.lrs.fault = undefined
}

describe('an LMS that fails in the middle of a session', () => {
  test.each(['down', 'unreachable', 'answer-lost', 'busy', 'hanging'] as const)(
    'as %s has everything once it is back, in order',
    async (kind) => {
      const lms = cmi5Lms()
      const { does, closes, health } = await visit({ lms })
      does(started, viewed(1))
      await vi.advanceTimersByTimeAsync(30_000)
      lms.lrs.fault = kind === 'busy' ? { kind, retryAfter: 20 } : kind
      does(viewed(2), examStarted, submitted(40), examStarted, submitted(90))
      await vi.advanceTimersByTimeAsync(60_000)
      expect(health.at(-1)).toBe('lost')
      lms.lrs.fault = undefined
      await vi.advanceTimersByTimeAsync(60_000)
      expect(health.at(-1)).toBe('recording')
      await closes()
      expect(problems(lms)).toEqual([])
      expect(said(lms).filter((one) => one.endsWith(' unit'))).toEqual([
        'initialized unit',
        'passed unit',
        'completed unit',
        'terminated unit',
      ])
      expect(new Set(lms.statements.map(({ id }) => id)).size).toBe(lms.statements.length)
    },
  )

  test('is not asked again after 401, and the learner hears of it', async () => {
    const lms = cmi5Lms()
    const { does, closes, health } = await visit({ lms })
    lms.lrs.fault = 'unauthorized'
    does(started, examStarted, submitted(80))
    await vi.advanceTimersByTimeAsync(120_000)
    const posts = lms.lrs.requests.filter(({ method }) => method === 'POST').length
    await vi.advanceTimersByTimeAsync(120_000)
    expect(health.at(-1)).toBe('lost')
    expect(lms.lrs.requests.filter(({ method }) => method === 'POST')).toHaveLength(posts)
    await closes()
    expect(health.at(-1)).toBe('lost')
  })

  test('has the beginning first though it was down when the course was opened', async () => {
    const lms = cmi5Lms()
    const { lms: adapter, does, closes } = await visit({ lms, browser: { fetch: late(lms) } })
    does(started, viewed(1), examStarted, submitted(80))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(said(lms)[0]).toBe('initialized unit')
    await closes()
    adapter.close()
    expect(problems(lms)).toEqual([])
  })
})

/** The first three requests with statements fail. */
function late(lms: Cmi5Lms): typeof fetch {
  let left = 3
  return (input, init) => {
    const isStatements = urlOf(input).endsWith('statements')
    if (isStatements && left-- > 0) return Promise.resolve(new Response('', { status: 503 }))
    return lms.fetch(input, init)
  }
}

describe('a session after one that could not deliver', () => {
  const deeds = [started, viewed(1), viewed(2), examStarted, submitted(80)]

  test('tells pass and completion again, and the rest late, under its own session', async () => {
    const [lms, kept] = [cmi5Lms(), browser({ indexedDB: new IDBFactory() })]
    await unheard(lms, kept, ...deeds)
    expect(said(lms)).toEqual(['initialized unit'])
    vi.setSystemTime(Date.UTC(2026, 0, 16, 9))
    const next = await visit({ lms, browser: kept })
    // The course knows more than the LMS: its progress was kept on the device.
    next.does(...deeds.slice(1), resumed)
    await next.closes()
    expect(problems(lms)).toEqual([])
    expect(lms.satisfied()).toBe(true)
    expect(count(lms, 'passed unit')).toBe(1)
    expect(count(lms, 'completed unit')).toBe(1)
    const late = lms.statements.filter((one) => timeOf(one) !== undefined)
    expect(late.map((one) => String(timeOf(one)).slice(0, 10))).toEqual(
      late.map(() => '2026-01-15'),
    )
    expect(late).toHaveLength(4)
    expect(late.map(({ timestamp }) => String(timestamp).slice(0, 10))).toEqual(
      late.map(() => '2026-01-16'),
    )
  })

  test('does not tell twice what arrived though the answer was lost', async () => {
    const [lms, kept] = [cmi5Lms(), browser({ indexedDB: new IDBFactory() })]
    const { does, lms: adapter } = await visit({ lms, browser: kept })
    lms.lrs.fault = 'answer-lost'
    does(...deeds)
    await vi.advanceTimersByTimeAsync(2_000)
    adapter.leave()
    await stored()
    lms.lrs.fault = undefined
    const next = await visit({ lms, browser: kept })
    next.does(resumed)
    await next.closes()
    expect(count(lms, 'passed unit')).toBe(1)
    expect(count(lms, 'scored exam/1')).toBe(1)
    expect(new Set(lms.statements.map(({ id }) => id)).size).toBe(lms.statements.length)
    expect(problems(lms)).toEqual([])
  })

  test('leaves it alone in Review, and the next one in which something counts tells it', async () => {
    const [lms, kept] = [cmi5Lms(), browser({ indexedDB: new IDBFactory() })]
    await unheard(lms, kept, started, viewed(1))
    const review = await visit({ lms, browser: kept, address: lms.launch({ mode: 'Review' }) })
    await review.closes()
    await stored()
    expect(said(lms)).toEqual(['initialized unit', 'initialized unit', 'terminated unit'])
    const next = await visit({ lms, browser: kept })
    await next.closes()
    expect(count(lms, 'progressed module/1')).toBe(1)
    expect(problems(lms)).toEqual([])
  })

  test('sends them as they are when a reload goes on with the session', async () => {
    const [lms, kept] = [cmi5Lms(), browser({ indexedDB: new IDBFactory() })]
    const address = lms.launch()
    const first = await visit({ lms, address, browser: kept })
    lms.lrs.fault = 'unreachable'
    first.does(...deeds)
    await first.reloads()
    await stored()
    lms.lrs.fault = undefined
    const second = await visit({ lms, address, browser: kept })
    await second.closes()
    expect(problems(lms)).toEqual([])
    expect(lms.statements.filter((one) => timeOf(one) !== undefined)).toEqual([])
    expect(count(lms, 'passed unit')).toBe(1)
    expect(said(lms).at(-1)).toBe('terminated unit')
  })

  test('goes on though the one before was never ended', async () => {
    const lms = cmi5Lms()
    const first = await visit({ lms })
    first.does(started, examStarted, submitted(40))
    await vi.advanceTimersByTimeAsync(30_000)
    const second = await visit({ lms })
    second.does(resumed, examStarted, submitted(90))
    await second.closes()
    first.lms.leave()
    await settle()
    expect(problems(lms)).toEqual([])
    expect(said(lms).filter((one) => /^(passed|failed)/.test(one))).toEqual(['passed unit'])
  })
})

function timeOf({ context }: Json): unknown {
  return ((context as Json)['extensions'] as Json)[timeIri(sampleCourse)]
}
