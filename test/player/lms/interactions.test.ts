import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Course } from '../../../src/model/course.ts'
import type { ItemMark, LearningEvent } from '../../../src/model/event.ts'
import type { Lms } from '../../../src/player/lms/lms.ts'
import { scorm12 } from '../../../src/player/lms/scorm12/index.ts'
import { strictScorm12 } from '../../../src/preview/lms/strict-scorm12.ts'
import type { StrictOptions, StrictScorm12 } from '../../../src/preview/lms/strict-scorm12.ts'
import { sampleCourse, submitted } from '../../doubles/course.ts'
import { stopwatch } from '../../doubles/stopwatch.ts'
import { windowDouble } from '../../doubles/window.ts'

beforeEach(() => void vi.useFakeTimers({ now: new Date(2026, 0, 15, 9, 30, 5) }))
afterEach(() => void vi.useRealTimers())

async function visit(
  options: StrictOptions = {},
  course: Partial<Course> = {},
): Promise<{ strict: StrictScorm12; lms: Lms }> {
  const strict = strictScorm12(options)
  const window = windowDouble({ API: strict.API })
  const lms = scorm12({
    window,
    course: { ...sampleCourse, ...course },
    elapsed: stopwatch(),
    onHealth: () => undefined,
  })
  await lms.connect()
  return { strict, lms }
}

const marks: readonly ItemMark[] = [
  {
    question: 1,
    response: { kind: 'choice', option: 2 },
    key: { kind: 'choice', option: 1 },
    credit: 0,
  },
  {
    question: 2,
    response: { kind: 'multiple', options: [1, 3] },
    key: { kind: 'multiple', options: [1, 3] },
    credit: 1,
  },
  {
    question: 3,
    response: { kind: 'true-false', value: false },
    key: { kind: 'true-false', value: true },
    credit: 0,
  },
  { question: 4, response: undefined, key: { kind: 'choice', option: 1 }, credit: 0 },
]

function handedIn(items: readonly ItemMark[], attempt = 1): LearningEvent {
  const time = Date.now()
  return { ...submitted(50, time), attempt, marks: items } as LearningEvent
}

/** So many items, the sample course's questions over and over. */
function manyMarks(count: number): readonly ItemMark[] {
  return Array.from({ length: count }, (_, index) => marks[index % marks.length] as ItemMark)
}

const status = { standing: 'incomplete', score: 50, viewed: 0, modules: {} } as const

const idsOf = ({ committed }: StrictScorm12): string[] =>
  Object.entries(committed()).flatMap(([element, value]) =>
    /^cmi\.interactions\.\d+\.id$/.test(element) ? [value] : [],
  )

/** How many values were set before each commit. */
function setsPerCommit({ calls }: StrictScorm12): number[] {
  const counts = [0]
  for (const { name } of calls) {
    if (name === 'LMSSetValue') counts.push((counts.pop() ?? 0) + 1)
    if (name === 'LMSCommit') counts.push(0)
  }
  return counts
}

describe('the answers of an exam', () => {
  test('are recorded in the forms of SCORM 1.2', async () => {
    const { strict, lms } = await visit()
    lms.report(handedIn(marks), status)
    await vi.advanceTimersByTimeAsync(1)
    const fields = Object.entries(strict.committed()).filter(([element]) =>
      element.startsWith('cmi.interactions'),
    )
    await expect(`${JSON.stringify(Object.fromEntries(fields), null, 2)}\n`).toMatchFileSnapshot(
      '__snapshots__/interactions.json',
    )
    expect(strict.calls.filter(({ error }) => error !== '0')).toEqual([])
  })

  test('follow the verdict, in commits of less than 200 values', async () => {
    const { strict, lms } = await visit()
    lms.report(handedIn(manyMarks(100)), status)
    expect(strict.committed()).toMatchObject({ 'cmi.core.score.raw': '50' })
    expect(idsOf(strict)).toEqual([])
    await vi.advanceTimersByTimeAsync(10)
    expect(idsOf(strict)).toHaveLength(100)
    expect(Math.max(...setsPerCommit(strict))).toBeLessThan(200)
  })

  test('all go out when the learner leaves at once', async () => {
    const { strict, lms } = await visit()
    lms.report(handedIn(manyMarks(100)), status)
    lms.close()
    expect(idsOf(strict)).toHaveLength(100)
    expect(strict.isFinished()).toBe(true)
  })

  test('of a second attempt stand behind those of the first, under ids of their own', async () => {
    const first = await visit()
    first.lms.report(handedIn(marks), status)
    first.lms.close()
    const second = await visit({ stored: first.strict.committed() })
    second.lms.report(handedIn(marks, 2), status)
    second.lms.close()
    const ids = idsOf(second.strict)
    expect(ids).toHaveLength(8)
    expect(new Set(ids).size).toBe(8)
    expect(ids.filter((id) => !/^EX1-T0[12]-[a-z0-9-]+-\d{3}$/.test(id))).toEqual([])
  })

  test.each(['false', 'throw'] as const)(
    'are there once each after an LMS that failed (%s) in the middle of them',
    async (kind) => {
      let calls = 0
      const { strict, lms } = await visit({
        fault: (name) => {
          calls += name === 'LMSSetValue' ? 1 : 0
          return calls > 250 && calls < 260 ? kind : undefined
        },
      })
      lms.report(handedIn(manyMarks(100)), status)
      await vi.advanceTimersByTimeAsync(60_000)
      expect(idsOf(strict)).toHaveLength(100)
      expect(strict.committed()).toMatchObject({ 'cmi.core.score.raw': '50' })
    },
  )

  test('are left out where the course says so, and where the LMS has no interactions', async () => {
    const off = await visit({}, { interactions: 'off' })
    off.lms.report(handedIn(marks), status)
    off.lms.close()
    expect(idsOf(off.strict)).toEqual([])
    const none = await visit({ launch: { 'cmi.interactions._children': '' } })
    none.lms.report(handedIn(marks), status)
    none.lms.close()
    const sets = none.strict.calls.filter(({ name }) => name === 'LMSSetValue')
    expect(sets.filter(({ args }) => args[0]?.startsWith('cmi.interactions.'))).toEqual([])
  })
})
