import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LearningEvent } from '../../../../src/model/event.ts'
import type { Course } from '../../../../src/model/course.ts'
import { examStarted, submitted, viewed } from '../../../doubles/course.ts'
import { lrsDouble } from '../../../doubles/lrs/index.ts'
import type { LrsDouble } from '../../../doubles/lrs/index.ts'
import { resumed, started, summaryOf } from '../xapi/learner.ts'
import { lrsCourse, newDevice, pass, visit } from './learner.ts'
import type { VisitOptions } from './learner.ts'

beforeEach(() => {
  const toFake = ['setTimeout', 'clearTimeout', 'Date'] as const
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9), toFake: [...toFake] })
})
afterEach(() => void vi.useRealTimers())

type Scorm = NonNullable<VisitOptions['record']>

/** A session with these events; the record that it leaves. */
async function session(options: VisitOptions, ...events: readonly LearningEvent[]): Promise<Scorm> {
  const { does, leaves, record } = await visit(options)
  does(options.record ? resumed : started, ...events)
  await leaves()
  return record()
}

/** An exam handed in now. */
const hands = (percent: number): readonly LearningEvent[] => [
  examStarted,
  submitted(percent, Date.now()),
]

/** How often the LRS has it. */
const count = (lrs: LrsDouble, what: string): number =>
  lrs.statements.map(summaryOf).filter((one) => one === what).length

/** How often it was sent. */
const sent = (lrs: LrsDouble, verb: string): number =>
  lrs.requests.filter(({ body }) => body.includes(`/verbs/${verb}"`)).length

describe('a pass', () => {
  test('is told once, whatever follows on the device', async () => {
    const [lrs, device] = [lrsDouble(), newDevice()]
    const passed = await session({ lrs, device }, ...hands(80))
    const retaken = await session({ lrs, device, record: passed }, ...hands(40), ...hands(95))
    await session({ lrs, device, record: retaken }, viewed(1))
    expect(sent(lrs, 'passed')).toBe(1)
    expect(count(lrs, 'failed course')).toBe(0)
  })

  test('of which the LRS never heard, because another device keeps it, is told by the next one', async () => {
    const lrs = lrsDouble()
    lrs.fault = 'unreachable'
    const stuck = newDevice()
    const record = await session({ lrs, device: stuck }, ...hands(80))
    lrs.fault = undefined
    await session({ lrs, record })
    expect([count(lrs, 'passed course'), count(lrs, 'completed course')]).toEqual([1, 1])
    const told = lrs.statements.find((one) => summaryOf(one) === 'passed course')
    expect(told?.['result']).toMatchObject({ success: true, score: { raw: 80 } })

    await session({ lrs, device: stuck, record })
    expect([count(lrs, 'passed course'), count(lrs, 'completed course')]).toEqual([1, 1])
    expect(count(lrs, 'scored exam/1')).toBe(1)
  })

  test('is there once though no device remembers what it told', async () => {
    const lrs = lrsDouble()
    let record = await session({ lrs }, ...hands(80))
    vi.setSystemTime(Date.UTC(2026, 0, 20))
    record = await session({ lrs, record }, ...hands(95))
    vi.setSystemTime(Date.UTC(2026, 0, 25))
    await session({ lrs, record })
    expect(sent(lrs, 'passed')).toBeGreaterThan(1)
    expect(count(lrs, 'passed course')).toBe(1)
  })

  test.each([
    { what: 'on the same device', fresh: false },
    { what: 'on another device', fresh: true },
  ])('of the next assignment is told too, $what', async ({ fresh }) => {
    const [lrs, device] = [lrsDouble(), newDevice()]
    await session({ lrs, device }, ...hands(80))
    vi.setSystemTime(Date.UTC(2027, 0, 15, 9))
    await session({ lrs, device: fresh ? newDevice() : device, lineage: 99 }, ...hands(80))
    expect(count(lrs, 'passed course')).toBe(2)
  })

  test('of the next assignment is told though the two lineages happen to be the same', async () => {
    const [lrs, device] = [lrsDouble(), newDevice()]
    await session({ lrs, device }, ...hands(80))
    vi.setSystemTime(Date.UTC(2027, 0, 15, 9))
    await session({ lrs, device }, ...hands(80))
    expect(count(lrs, 'passed course')).toBe(2)
  })

  test('of the same day after the record was reset is told too', async () => {
    const [lrs, device] = [lrsDouble(), newDevice()]
    await session({ lrs, device }, ...hands(80))
    await session({ lrs, device, lineage: 99 }, ...hands(80))
    expect(count(lrs, 'passed course')).toBe(2)
  })

  test('that is still on the way from last year does not stand for that of this year', async () => {
    const [lrs, device] = [lrsDouble(), newDevice()]
    lrs.fault = 'unreachable'
    await session({ lrs, device }, ...hands(80))
    lrs.fault = undefined
    vi.setSystemTime(Date.UTC(2027, 0, 15, 9))
    await session({ lrs, device, lineage: 99 }, ...hands(75))
    const passes = lrs.statements.filter((one) => summaryOf(one) === 'passed course')
    expect(passes.map(({ timestamp }) => String(timestamp).slice(0, 4))).toEqual(['2026', '2027'])
  })

  test('stays the same while later attempts push it out of those that are kept', async () => {
    const [lrs, device] = [lrsDouble(), newDevice()]
    let record = await session({ lrs, device }, ...hands(80))
    for (let day = 16; day < 20; day++) {
      vi.setSystemTime(Date.UTC(2026, 0, day))
      record = await session(
        { lrs, device, record },
        ...Array.from({ length: 6 }, () => hands(60)).flat(),
      )
    }
    await session({ lrs, record })
    expect(count(lrs, 'passed course')).toBe(1)
  })

  test('that the LRS may have, because only the answer was lost, is there once', async () => {
    const [lrs, device] = [lrsDouble(), newDevice()]
    lrs.fault = 'answer-lost'
    const record = await session({ lrs, device }, ...hands(80))
    lrs.fault = undefined
    await session({ lrs, device, record })
    expect(count(lrs, 'passed course')).toBe(1)
    expect(count(lrs, 'scored exam/1')).toBe(1)
  })
})

test('a failed try is told each time', async () => {
  const lrs = lrsDouble()
  await session({ lrs }, ...hands(40), ...hands(50))
  expect(count(lrs, 'failed course')).toBe(2)
})

test('a course without a graded exam is completed once for each record of it', async () => {
  const course: Course = { ...lrsCourse, exams: [] }
  const [lrs, device] = [lrsDouble(), newDevice()]
  const pages = [1, 2, 3, 4, 5].map(viewed)
  const record = await session({ lrs, device, course }, ...pages)
  await session({ lrs, device, course, record })
  await session({ lrs, course, record })
  expect(count(lrs, 'completed course')).toBe(1)
  vi.setSystemTime(Date.UTC(2027, 0, 15, 9))
  await session({ lrs, device, course, lineage: 99 }, ...pages)
  expect(count(lrs, 'completed course')).toBe(2)
  await pass(0)
})
