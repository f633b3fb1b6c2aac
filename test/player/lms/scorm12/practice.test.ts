import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ItemMark, LearningEvent } from '../../../../src/model/event.ts'
import { checked, committedAt, handedIn, log, marked, setsPerCommit, visit } from './learner.ts'

beforeEach(() => void vi.useFakeTimers({ now: new Date(2026, 0, 15, 9, 30, 5) }))
afterEach(() => void vi.useRealTimers())

const started: LearningEvent = { type: 'session-started', resumed: false }

/** Several answers, two seconds each. */
async function practise(
  { does }: Awaited<ReturnType<typeof visit>>,
  answers: number,
): Promise<void> {
  for (let answer = 0; answer < answers; answer++) {
    does(checked(marked((answer % 6) + 1, { credit: answer % 2, seconds: 1 })))
    await vi.advanceTimersByTimeAsync(2000)
  }
}

describe.each(['off', 'exam'] as const)('an answer in practice, with interactions %s', (kind) => {
  test('costs two calls of LMSSetValue at most, commits included', async () => {
    const learner = await visit({ interactions: kind })
    learner.does(started)
    const before = log(learner.strict, 'LMSSetValue').length
    const [most, answers] = [2, 200]
    for (let answer = 0; answer < answers; answer++) {
      const since = log(learner.strict, 'LMSSetValue').length
      await practise(learner, 1)
      expect(log(learner.strict, 'LMSSetValue').length - since).toBeLessThanOrEqual(most)
    }
    const sets = log(learner.strict, 'LMSSetValue').slice(before)
    const elements = new Set(sets.map((call) => call.split('=')[0]))
    expect(elements).toEqual(new Set(['cmi.suspend_data', 'cmi.core.session_time']))
    expect(sets.length).toBeLessThan(answers * 1.2)
  })
})

describe('answers in practice, with interactions all', () => {
  test('are recorded in the forms of SCORM 1.2, under ids of their own', async () => {
    const learner = await visit({ interactions: 'all' })
    learner.does(
      checked(marked(1, { credit: 0, seconds: 75 })),
      checked(marked(1)),
      checked(marked(2, { credit: 1 / 3 })),
      handedIn(50, [marked(1, { seconds: 12 })]),
      checked(marked(1)),
    )
    learner.lms.close()
    await expect(
      `${JSON.stringify(committedAt(learner.strict, 'cmi.interactions.'), null, 2)}\n`,
    ).toMatchFileSnapshot('__snapshots__/practice.json')
    expect(learner.strict.calls.filter(({ error }) => error !== '0')).toEqual([])
  })

  test('have ids that differ over sessions too', async () => {
    const first = await visit({ interactions: 'all' })
    await practise(first, 7)
    first.lms.close()
    const second = await visit({ interactions: 'all' }, { stored: first.strict.committed() })
    await practise(second, 7)
    second.lms.close()
    const fields = Object.entries(committedAt(second.strict, 'cmi.interactions.'))
    const ids = fields.flatMap(([field, id]) => (field.endsWith('.id') ? [id] : []))
    const own = ids.filter((id) => id.startsWith('PR-'))
    expect([own.length, new Set(own).size]).toEqual([14, 14])
  })

  test('go out with the next paced commit: one in 30 seconds, whatever their number', async () => {
    const learner = await visit({ interactions: 'all' })
    const commits = (): number => log(learner.strict, 'LMSCommit').length
    const before = commits()
    await practise(learner, 60)
    expect(commits() - before).toBe(4)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(Object.keys(committedAt(learner.strict, 'cmi.interactions.59.'))).toContain('result')
    expect(Math.max(...setsPerCommit(learner.strict))).toBeLessThan(200)
  })

  test('all go out when the learner leaves', async () => {
    const learner = await visit({ interactions: 'all' })
    for (let answer = 0; answer < 100; answer++) learner.does(checked(marked(1)))
    learner.lms.close()
    expect(committedAt(learner.strict, 'cmi.interactions.99.')).toMatchObject({ result: 'correct' })
  })

  test.each([
    { credit: 1, result: 'correct' },
    { credit: 0, result: 'wrong' },
    { credit: 0.5, result: '0.5' },
    { credit: 2 / 3, result: '0.67' },
    { credit: undefined, result: 'neutral' },
  ])('have the result $result for a credit of $credit', async ({ credit, result }) => {
    const learner = await visit({ interactions: 'all' })
    const { credit: _, ...mark }: ItemMark = marked(1)
    learner.does(checked(credit === undefined ? mark : { ...mark, credit }))
    learner.lms.close()
    expect(committedAt(learner.strict, 'cmi.interactions.0.')).toMatchObject({ result })
    expect(learner.strict.calls.filter(({ error }) => error !== '0')).toEqual([])
  })
})

describe('an LMS that refuses a field of an interaction again and again', () => {
  const fault = (name: string, [element = '']: readonly string[]): 'false' | undefined =>
    name === 'LMSSetValue' && element === 'cmi.interactions.0.latency' ? 'false' : undefined

  test('gets all the others, and is not held for broken for ever', async () => {
    const learner = await visit({ interactions: 'all' }, { fault })
    learner.does(checked(marked(1, { seconds: 4 })), checked(marked(2, { seconds: 4 })))
    await vi.advanceTimersByTimeAsync(120_000)
    expect(learner.health.at(-1)).toBe('recording')
    learner.does(checked(marked(3, { seconds: 4 })))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(committedAt(learner.strict, 'cmi.interactions.0.')).toMatchObject({ result: 'correct' })
    expect(committedAt(learner.strict, 'cmi.interactions.2.')).toMatchObject({ result: 'correct' })
    expect(learner.health.at(-1)).toBe('recording')
  })
})
