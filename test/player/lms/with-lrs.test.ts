import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LearningEvent } from '../../../src/model/event.ts'
import { lrsPath } from '../../../src/model/content.ts'
import { lrsGlobal } from '../../../src/player/lms/tandem/part.ts'
import { tandem } from '../../../src/player/lms/tandem/session.ts'
import { answered, examStarted, sampleCourse, submitted, viewed } from '../../doubles/course.ts'
import { lrsDouble } from '../../doubles/lrs/index.ts'
import type { LrsFault } from '../../doubles/lrs/index.ts'
import { newDevice, pass, settled, visit } from './tandem/learner.ts'
import type { VisitOptions } from './tandem/learner.ts'
import { resumed, started, summaryOf } from './xapi/learner.ts'

beforeEach(() => {
  // IndexedDB answers at its own pace, by immediates.
  const toFake = ['setTimeout', 'clearTimeout', 'Date'] as const
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9), toFake: [...toFake] })
})
afterEach(() => void vi.useRealTimers())

const deeds: readonly LearningEvent[] = [
  started,
  viewed(1),
  examStarted,
  answered(0),
  submitted(80),
]

const heard = [
  'initialized course',
  'progressed module/1',
  'attempted exam/1',
  'passed course',
  'completed course',
  'scored exam/1',
  'terminated course',
]

/** A session that passes and lasts a minute and a half; the record of the LMS after each step, and what the learner is told. */
async function traceOf(options: VisitOptions, fault?: LrsFault): Promise<unknown> {
  vi.setSystemTime(Date.UTC(2026, 0, 15, 9))
  const lrs = options.lrs ?? lrsDouble()
  lrs.fault = fault
  const { lms, launch, health, does, record } = await visit({ ...options, lrs })
  const records = [record()]
  for (const event of deeds) {
    does(event)
    records.push(record())
    await pass(15_000)
    records.push(record())
  }
  lms.flush()
  records.push(record())
  lms.close()
  records.push(record())
  await pass(60_000)
  return { launch, records: [...records, record()], health }
}

describe('a pass at an LMS that plays SCORM only', () => {
  test('is told to the LRS as well, with all that the xAPI package tells', async () => {
    const { lrs, does, leaves, requested } = await visit()
    does(...deeds)
    await leaves()
    expect(requested).toEqual([lrsPath])
    expect(lrs.refusals).toEqual([])
    expect(lrs.statements.map(summaryOf)).toEqual(heard)
  })

  test('is in an LRS that was down for the session after the next launch, once, with its time', async () => {
    const [lrs, device] = [lrsDouble(), newDevice()]
    lrs.fault = 'unreachable'
    const first = await visit({ lrs, device })
    first.does(...deeds)
    await pass(90_000)
    await first.leaves()
    lrs.fault = undefined
    vi.setSystemTime(Date.UTC(2026, 0, 16, 9))
    const second = await visit({ lrs, device, record: first.record() })
    second.does(resumed)
    await second.leaves()
    expect(lrs.statements.map(summaryOf)).toEqual([
      ...heard,
      'initialized course',
      'resumed course',
      'terminated course',
    ])
    const days = lrs.statements.map(({ timestamp }) => String(timestamp).slice(8, 10))
    expect(days).toEqual([...heard.map(() => '15'), '16', '16', '16'])
    expect(lrs.requests.every(({ status }) => status === 200)).toBe(true)
  })

  test('waits for the next launch at an LRS that does not accept the key, and asks it no more until then', async () => {
    const [lrs, device] = [lrsDouble(), newDevice()]
    lrs.fault = 'unauthorized'
    const first = await visit({ lrs, device })
    first.does(...deeds)
    await pass(600_000)
    await first.leaves()
    expect(lrs.requests).toHaveLength(1)
    lrs.fault = undefined
    const second = await visit({ lrs, device, record: first.record() })
    await second.leaves()
    expect(lrs.statements.map(summaryOf)).toEqual(heard)
  })

  test('is sent in a request that outlives the page, before close is through', async () => {
    const lrs = lrsDouble()
    const requests: (RequestInit | undefined)[] = []
    const fetch: typeof lrs.fetch = (input, init) => {
      requests.push(init)
      return lrs.fetch(input, init)
    }
    const { lms, does } = await visit({ lrs: { ...lrs, fetch } })
    does(...deeds)
    expect(requests).toEqual([])
    lms.close()
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({ keepalive: true })
    expect(requests[0]?.body).toContain('/verbs/passed')
  })
})

describe('the record of the LMS and what the learner sees are as without an LRS', () => {
  const faults: readonly (LrsFault | undefined)[] = [
    undefined,
    'unreachable',
    'hanging',
    'down',
    'answer-lost',
    'unauthorized',
    'forbidden',
    { kind: 'busy', retryAfter: 3 },
    { kind: 'delay', ms: 9000 },
    { kind: 'refusing', statements: () => true },
  ]
  test.each(faults)('while the LRS is %o', async (fault) => {
    const expected = await traceOf({ course: sampleCourse })
    expect(await traceOf({}, fault)).toEqual(expected)
  })

  const broken: Readonly<Record<string, VisitOptions['script']>> = {
    'does not load': () => {
      throw new Error('404')
    },
    'never answers': () => new Promise(() => undefined),
    'registers nothing': () => undefined,
    'throws when it is asked to begin': (window) => {
      window[lrsGlobal] = () => {
        throw new Error('broken')
      }
    },
    'never begins': (window) => {
      window[lrsGlobal] = () => new Promise(() => undefined)
    },
    'throws at every call': (window) => {
      const broken = (): never => {
        throw new Error('broken')
      }
      const methods = { report: broken, save: broken, flush: broken, close: broken, leave: broken }
      window[lrsGlobal] = () => Promise.resolve(methods)
    },
  }
  test.each(Object.entries(broken))('with a script that %s', async (_what, script) => {
    const expected = await traceOf({ course: sampleCourse })
    expect(await traceOf({ ...(script && { script }) })).toEqual(expected)
  })

  test('in a browser that keeps nothing, and the pass arrives all the same', async () => {
    const device = { ...newDevice(), indexedDB: undefined } as unknown as ReturnType<
      typeof newDevice
    >
    const lrs = lrsDouble()
    const expected = await traceOf({ course: sampleCourse })
    expect(await traceOf({ lrs, device })).toEqual(expected)
    expect(lrs.statements.map(summaryOf)).toContain('passed course')
  })
})

describe('what happens before the script has loaded', () => {
  test('is told once it has, in its order and with its times', async () => {
    let arrive = (): void => undefined
    const script: VisitOptions['script'] = async (window) => {
      await new Promise<void>((resolve) => {
        arrive = resolve
      })
      window[lrsGlobal] = tandem
    }
    const { lrs, does } = await visit({ script })
    for (const event of deeds) {
      does(event)
      await pass(2000)
    }
    expect(lrs.requests).toEqual([])
    arrive()
    await settled()
    does(viewed(2))
    await pass(60_000)
    const told = heard.slice(0, -1)
    expect(lrs.statements.map(summaryOf)).toEqual([...told, 'progressed module/1'])
    const seconds = lrs.statements.map(({ timestamp }) => Number(String(timestamp).slice(17, 19)))
    expect(seconds).toEqual([0, 2, 4, 8, 8, 8, 10])
  })
})

describe('nothing is loaded or sent', () => {
  test.each<{ what: string; options: VisitOptions }>([
    { what: 'in review', options: { launch: { 'cmi.core.lesson_mode': 'review' } } },
    { what: 'without credit', options: { launch: { 'cmi.core.credit': 'no-credit' } } },
    { what: 'without a learner id', options: { launch: { 'cmi.core.student_id': '' } } },
    { what: 'for a course without an LRS', options: { course: sampleCourse } },
  ])('$what', async ({ options }) => {
    const { lrs, does, leaves, requested } = await visit(options)
    does(...deeds)
    await pass(60_000)
    await leaves()
    expect(requested).toEqual([])
    expect(lrs.requests).toEqual([])
  })

  test('after another window has gone on', async () => {
    const { lms, lrs, does } = await visit()
    does(started)
    await pass(0)
    const { length } = lrs.requests
    does(viewed(1))
    lms.leave()
    does(examStarted, submitted(80))
    lms.flush()
    lms.close()
    await pass(120_000)
    expect(lrs.requests).toHaveLength(length)
  })
})
