import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Course, Module } from '../../../../src/model/course.ts'
import type { ItemMark } from '../../../../src/model/event.ts'
import { examStarted, plainExam, sampleCourse } from '../../../doubles/course.ts'
import { moodleLike } from '../../../doubles/moodle-like.ts'
import { committedAt, handedIn, log, marked, setsPerCommit, visit, visitApi } from './learner.ts'

beforeEach(() => void vi.useFakeTimers({ now: new Date(2026, 0, 15, 9, 30, 5) }))
afterEach(() => void vi.useRealTimers())

/** Odd questions belong to the module on zones, even ones to the one on screening. */
const halfRight: readonly ItemMark[] = [
  marked(1),
  marked(3),
  marked(5, { credit: 0.5 }),
  marked(2, { credit: 0 }),
  marked(4, { credit: 1 / 3 }),
]

const allRight: readonly ItemMark[] = [1, 2, 3, 4].map((question) => marked(question))
const zones = (score: string, status: string): object => ({
  id: 'zones',
  'score.raw': score,
  'score.min': '0',
  'score.max': '100',
  status,
})

describe('the objectives of the record', () => {
  test('are the modules, each with the score and status of its own questions', async () => {
    const { strict, lms, does } = await visit()
    does(examStarted, handedIn(56.66, halfRight))
    lms.close()
    expect(committedAt(strict, 'cmi.objectives.0.')).toEqual(zones('83.33', 'passed'))
    expect(committedAt(strict, 'cmi.objectives.1.')).toMatchObject({
      id: 'screening',
      'score.raw': '16.66',
      status: 'incomplete',
    })
    expect(strict.calls.filter(({ error }) => error !== '0')).toEqual([])
  })

  test('follow the verdict, which is committed first and by itself', async () => {
    const { strict, does } = await visit()
    does(examStarted)
    const before = log(strict, 'LMSSetValue', 'LMSCommit').length
    does(handedIn(80, halfRight))
    const verdict = log(strict, 'LMSSetValue', 'LMSCommit').slice(before)
    expect(verdict.at(-1)).toBe('LMSCommit')
    expect(verdict).toContain('cmi.core.lesson_status=passed')
    expect(verdict.join()).not.toMatch(/objectives|interactions/)
    await vi.advanceTimersByTimeAsync(1)
    const next = log(strict, 'LMSSetValue', 'LMSCommit').slice(before + verdict.length)
    expect(next.slice(0, next.indexOf('LMSCommit')).join()).toContain('cmi.objectives.1.status')
  })

  test('leave out what is neither right nor wrong, and modules without questions in it', async () => {
    const { strict, lms, does } = await visit()
    const { credit: _, ...survey } = marked(3)
    does(examStarted, handedIn(100, [marked(1), survey]))
    lms.close()
    expect(committedAt(strict, 'cmi.objectives.')).toMatchObject({ '0.score.raw': '100' })
    expect(committedAt(strict, 'cmi.objectives.1.')).toEqual({})
  })

  test('are those of the best attempt, and no status goes down', async () => {
    const { strict, lms, does } = await visit()
    does(examStarted, handedIn(50, halfRight))
    does(examStarted, handedIn(40, [marked(1, { credit: 0 }), marked(2, { credit: 0 })], 2))
    await vi.advanceTimersByTimeAsync(10)
    expect(committedAt(strict, 'cmi.objectives.0.')).toEqual(zones('83.33', 'passed'))
    does(examStarted, handedIn(50, [marked(1, { credit: 0 }), marked(2)], 3))
    lms.close()
    expect(committedAt(strict, 'cmi.objectives.0.')).toEqual(zones('0', 'passed'))
    expect(committedAt(strict, 'cmi.objectives.1.')).toMatchObject({ status: 'passed' })
  })

  test('keep their places over sessions, and new ones stand behind them', async () => {
    const stored = {
      'cmi.core.score.raw': '50',
      'cmi.objectives.0.id': 'something-else',
      'cmi.objectives.0.status': 'completed',
      'cmi.objectives.1.id': 'screening',
      'cmi.objectives.1.status': 'passed',
    }
    const { strict, lms, does } = await visit({}, { stored })
    does(examStarted, handedIn(60, halfRight))
    lms.close()
    const record = committedAt(strict, 'cmi.objectives.')
    expect(record).toMatchObject({ '0.id': 'something-else', '0.status': 'completed' })
    expect(record).toMatchObject({ '1.id': 'screening', '1.score.raw': '16.66' })
    expect(record).toMatchObject({ '1.status': 'passed', '2.id': 'zones' })
    expect(strict.calls.filter(({ error }) => error !== '0')).toEqual([])
  })

  test('leave no gap when the first ones come late, after a fault', async () => {
    let down = true
    const fault = (name: string): 'throw' | undefined =>
      down && name === 'LMSSetValue' ? 'throw' : undefined
    const { strict, lms, does } = await visit({}, { fault })
    does(examStarted, handedIn(50, [marked(2)]))
    await vi.advanceTimersByTimeAsync(5000)
    does(examStarted, handedIn(60, [marked(1), marked(2)], 2))
    down = false
    await vi.advanceTimersByTimeAsync(60_000)
    lms.close()
    expect(committedAt(strict, 'cmi.objectives.')).toMatchObject({
      '0.id': 'screening',
      '1.id': 'zones',
    })
    expect(strict.calls.filter(({ error }) => error !== '0')).toEqual([])
  })

  test('stay as they are below the score that the record had at launch', async () => {
    const stored = { 'cmi.core.score.raw': '90', 'cmi.core.lesson_status': 'passed' }
    const { strict, lms, does } = await visit({}, { stored })
    does(examStarted, handedIn(80, allRight))
    lms.close()
    expect(committedAt(strict, 'cmi.objectives.')).toEqual({})
  })

  test('are not told of a practice exam', async () => {
    const { strict, lms, does } = await visit()
    does(examStarted, { ...handedIn(100, allRight), exam: 2 })
    lms.close()
    expect(committedAt(strict, 'cmi.objectives.')).toEqual({})
  })

  test.each(['', 'id,status'])(
    'are left alone by a course in an LMS that offers %j',
    async (parts) => {
      const launch = { 'cmi.objectives._children': parts }
      const { strict, lms, does } = await visit({}, { launch })
      does(examStarted, handedIn(80, allRight))
      lms.close()
      expect(log(strict, 'LMSSetValue').join()).not.toContain('cmi.objectives')
    },
  )

  test('that an LMS refuses though it offers them do not keep the session in doubt', async () => {
    const fault = (name: string, [element = '']: readonly string[]): 'false' | undefined =>
      name === 'LMSSetValue' && element.startsWith('cmi.objectives.') ? 'false' : undefined
    const { strict, health, does } = await visit({}, { fault })
    does(examStarted, handedIn(80, allRight))
    await vi.advanceTimersByTimeAsync(120_000)
    expect(health.at(-1)).toBe('recording')
    expect(strict.committed()).toMatchObject({ 'cmi.core.score.raw': '80' })
    expect(committedAt(strict, 'cmi.interactions.3.')).toMatchObject({ result: 'correct' })
  })
})

/** Ten modules with ten questions each, and an exam of all of them. */
const modules = Array.from({ length: 10 }, (_, index): Module => ({
  number: index + 1,
  id: `module-${index + 1}`,
  title: `Module ${index + 1}`,
  minutes: 10,
  objectives: [{ id: `objective-${index + 1}`, text: 'Do it.' }],
  pages: [],
}))
const items = Array.from({ length: 100 }, (_, index) => ({
  number: index + 1,
  id: `question-${index + 1}`,
  kind: 'choice' as const,
  objective: `objective-${(index % 10) + 1}`,
  difficulty: 1,
}))
const large: Partial<Course> = {
  modules,
  banks: [{ number: 1, id: 'bank', title: 'Bank', items }],
  exams: sampleCourse.exams.map((exam) => ({ ...exam, ...plainExam, draw: 100 })),
  interactions: 'all',
}
const hundred = (right: number): readonly ItemMark[] =>
  items.map(({ number }) => marked(number, { credit: number <= right ? 1 : 0, seconds: 40 }))

describe('a hundred questions of ten modules', () => {
  test('and retakes need commits of less than 200 values each', async () => {
    const { strict, lms, does } = await visit(large)
    for (const [index, percent] of [40, 55, 75].entries()) {
      does(examStarted, handedIn(percent, hundred(percent), index + 1))
      await vi.advanceTimersByTimeAsync(index * 5)
    }
    lms.close()
    const record = committedAt(strict, 'cmi.objectives.')
    expect(record).toMatchObject({ '4.score.raw': '80', '4.status': 'passed', '9.score.raw': '70' })
    expect(committedAt(strict, 'cmi.interactions.299.')).toMatchObject({ latency: '00:00:40' })
    expect(Math.max(...setsPerCommit(strict))).toBeLessThan(200)
    expect(strict.calls.filter(({ error }) => error !== '0')).toEqual([])
  })

  test('need commits of less than 200 values also when everything is written again', async () => {
    let down = false
    const fault = (name: string): 'false' | undefined =>
      down && name === 'LMSCommit' ? 'false' : undefined
    const many = [0, 1, 2, 3, 4, 5].flatMap((part) =>
      modules.map((module) => ({
        ...module,
        number: part * 10 + module.number,
        id: `${module.id}-${part}`,
        objectives:
          part === 0 ? module.objectives : [{ id: `other-${part}-${module.number}`, text: '' }],
      })),
    )
    const banks = [
      {
        number: 1,
        id: 'bank',
        title: 'Bank',
        items: items.map((item, index) => ({
          ...item,
          objective: many[index % many.length]?.objectives[0]?.id ?? '',
        })),
      },
    ]
    const { strict, health, does } = await visit({ ...large, modules: many, banks }, { fault })
    does(examStarted, handedIn(80, hundred(80)))
    await vi.advanceTimersByTimeAsync(1000)
    down = true
    does(examStarted)
    down = false
    await vi.advanceTimersByTimeAsync(20_000)
    expect(health.at(-1)).toBe('recording')
    expect(Object.keys(committedAt(strict, 'cmi.objectives.59.'))).toHaveLength(5)
    expect(Math.max(...setsPerCommit(strict))).toBeLessThan(200)
  })
})

describe('objectives in Moodle', () => {
  const expected = {
    'cmi.objectives.0.id': 'zones',
    'cmi.objectives.0.score.raw': '83.33',
    'cmi.objectives.0.score.min': '0',
    'cmi.objectives.0.score.max': '100',
    'cmi.objectives.0.status': 'passed',
    'cmi.objectives.1.id': 'screening',
    'cmi.objectives.1.status': 'incomplete',
    'cmi.core.score.max': '100',
  }

  test('arrive in full though the browser noticed the break only after the commit was lost', async () => {
    const moodle = moodleLike()
    const { window, does } = await visitApi(moodle.API)
    moodle.connection = 'offline'
    does(examStarted, handedIn(80, halfRight))
    await vi.advanceTimersByTimeAsync(1000)
    window.dispatchEvent(new Event('offline'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(moodle.stored()).not.toHaveProperty('cmi.objectives.0.id')
    moodle.connection = 'online'
    window.dispatchEvent(new Event('online'))
    expect(moodle.stored()).toMatchObject(expected)
  })

  test('are found again though the page died in the middle of a rewriting', async () => {
    const moodle = moodleLike({
      'cmi.objectives.0.id': 'screening_',
      'cmi.objectives.0.status': 'browsed',
    })
    const { lms, does } = await visitApi(moodle.API)
    does(examStarted, handedIn(80, halfRight))
    lms.close()
    expect(moodle.stored()).toMatchObject({
      'cmi.objectives.0.id': 'screening',
      'cmi.objectives.1.id': 'zones',
    })
  })
})
