import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LearningEvent } from '../../../../src/model/event.ts'
import { NoLms } from '../../../../src/player/lms/lms.ts'
import { answered, examStarted, submitted, viewed } from '../../../doubles/course.ts'
import { lrsDouble } from '../../../doubles/lrs/index.ts'
import type { LrsDouble, LrsFault } from '../../../doubles/lrs/index.ts'
import { resumed, settle, started, visit } from './learner.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

/** How often statements, and how often states, were sent. */
const sent = ({ requests }: LrsDouble): { statements: number; states: number } => ({
  statements: requests.filter(({ method }) => method === 'POST').length,
  states: requests.filter(({ method }) => method === 'PUT').length,
})

/** An exam of 120 questions, passed. */
const longExam: LearningEvent = {
  type: 'exam-submitted',
  exam: 1,
  attempt: 1,
  score: 10_000,
  marks: Array.from({ length: 120 }, (_, index) => ({
    question: (index % 2) + 1,
    response: { kind: 'choice', option: 1 } as const,
    key: { kind: 'choice', option: 1 } as const,
    credit: 1,
  })),
  noRepeat: 0,
  reveals: true,
  time: Date.UTC(2026, 0, 15, 10),
}

const storedState = ({ states }: LrsDouble): unknown => {
  const [document] = states.values()
  return document === undefined ? undefined : (JSON.parse(document) as { state: unknown }).state
}

describe('the state document', () => {
  test('goes round: what was saved is what the next launch gives', async () => {
    const first = await visit()
    const state = first.does(started, viewed(1))
    first.lms.close()
    await settle()
    const second = await visit({ lrs: first.lrs })
    expect(second.launch.state).toBe(state)
  })

  test('belongs to the learner, the registration and the id that the launch gave the course', async () => {
    const lrs = lrsDouble()
    const portal = { activity_id: 'https://portal.example.org/7' }
    for (const launch of [{}, portal, { registration: '99999999-2222-4333-8444-555555555555' }]) {
      const { lms, launch: opened, does } = await visit({ lrs, launch })
      expect(opened.state).toBe('')
      does(started)
      lms.close()
      await settle()
    }
    const keys = [...lrs.states.keys()].map((key) => JSON.parse(key) as string[])
    expect(
      new Set(keys.map(([activity, , , registration]) => `${activity} ${registration}`)),
    ).toEqual(
      new Set([
        'https://training.example.org/courses/mr-safety 11111111-2222-4333-8444-555555555555',
        'https://portal.example.org/7 11111111-2222-4333-8444-555555555555',
        'https://training.example.org/courses/mr-safety 99999999-2222-4333-8444-555555555555',
      ]),
    )
  })

  test.each(['not json', '[]', '{"state":7}', 'null'])(
    'of another tool is no state: %s',
    async (text) => {
      const first = await visit()
      first.does(started)
      first.lms.close()
      await settle()
      const states = first.lrs.states as Map<string, string>
      for (const key of states.keys()) states.set(key, text)
      expect((await visit({ lrs: first.lrs })).launch.state).toBe('')
    },
  )

  test('is sent only when it changed', async () => {
    const { lrs, lms, does } = await visit()
    does(started)
    lms.flush()
    await settle()
    expect(sent(lrs).states).toBe(1)
    lms.flush()
    await settle()
    expect(sent(lrs).states).toBe(1)
  })
})

describe('the pace of requests', () => {
  test('is one in 30 seconds while the learner reads, with everything in it', async () => {
    const { lrs, does } = await visit()
    const before = sent(lrs).statements
    does(started)
    for (let second = 0; second < 120; second++) {
      does(viewed((second % 5) + 1))
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(sent(lrs).statements - before).toBe(4)
  })

  test('is one in 15 seconds while the learner answers an exam, for the state alone', async () => {
    const { lrs, lms, does } = await visit()
    does(started, examStarted)
    lms.flush()
    await settle()
    const before = sent(lrs)
    for (let second = 0; second < 60; second++) {
      does(answered(second % 4))
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(sent(lrs).states - before.states).toBe(4)
    expect(sent(lrs).statements).toBe(before.statements)
  })

  test('does not wait when an exam begins', async () => {
    const { lrs, does, told } = await visit()
    await vi.advanceTimersByTimeAsync(1000)
    const { states } = sent(lrs)
    does(started, examStarted)
    await settle()
    expect(sent(lrs).states).toBe(states + 1)
    expect(told()).toContain('attempted exam/1')
  })

  test('has no more than 50 statements in a request, and no pause between full ones', async () => {
    const { lrs, does, told } = await visit()
    does(examStarted)
    await settle()
    const before = sent(lrs).statements
    does(longExam)
    await vi.advanceTimersByTimeAsync(100)
    const batches = lrs.requests.filter(({ method }) => method === 'POST').slice(before)
    expect(lrs.refusals).toEqual([])
    expect(batches.map(({ count }) => count)).toEqual([50, 50, 23])
    expect(told()).toHaveLength(1 + 124)
  })

  test('is one request at a time: nothing is sent twice, and no flush is forgotten', async () => {
    const answers: (() => void)[] = []
    const lrs = lrsDouble()
    const slow: LrsDouble = {
      ...lrs,
      fetch: async (input, init) => {
        const response = await lrs.fetch(input, init)
        if (init?.method !== 'GET') await new Promise<void>((resolve) => answers.push(resolve))
        return response
      },
    }
    const { lms, does } = await visit({ lrs: slow })
    const state = does(started)
    lms.flush()
    lms.flush()
    expect(sent(lrs)).toEqual({ statements: 1, states: 0 })
    for (const answer of answers) answer()
    await settle()
    await settle()
    expect(storedState(lrs)).toBe(state)
  })
})

describe('a statement that was not taken', () => {
  test.each<LrsFault>(['unreachable', 'down', 'hanging'])(
    'is sent again with the same id, while the LRS is %s',
    async (fault) => {
      const { lrs, health, does, told } = await visit()
      lrs.fault = fault
      const state = does(started, examStarted, submitted(80))
      await vi.advanceTimersByTimeAsync(50_000)
      expect(health.at(-1)).toBe('lost')
      expect(told()).not.toContain('passed course')
      lrs.fault = undefined
      await vi.advanceTimersByTimeAsync(30_000)
      expect(health.at(-1)).toBe('recording')
      expect(told().filter((statement) => statement === 'passed course')).toHaveLength(1)
      expect(storedState(lrs)).toBe(state)
    },
  )

  test('keeps its id when it arrived and only the answer was lost', async () => {
    const { lrs, does, told } = await visit()
    does(started, examStarted)
    await settle()
    lrs.fault = 'answer-lost'
    does(submitted(80))
    await vi.advanceTimersByTimeAsync(5000)
    const once = told()
    expect(once).toContain('passed course')
    lrs.fault = undefined
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told()).toEqual(once)
    expect(lrs.requests.map(({ status }) => status)).not.toContain(409)
  })

  test('counts as delivered when the LRS answers 409 because it has it', async () => {
    const { lrs, health, does, told } = await visit({ lrs: lrsDouble({ refusesDuplicates: true }) })
    lrs.fault = 'answer-lost'
    does(started, examStarted, submitted(80))
    await vi.advanceTimersByTimeAsync(5000)
    lrs.fault = undefined
    await vi.advanceTimersByTimeAsync(30_000)
    expect(health.at(-1)).toBe('recording')
    expect(lrs.requests.map(({ status }) => status)).toContain(409)
    const { length } = lrs.requests
    await vi.advanceTimersByTimeAsync(120_000)
    expect(lrs.requests).toHaveLength(length)
    expect(told().filter((statement) => statement === 'passed course')).toHaveLength(1)
  })

  test('does not take others down with it when the LRS answers 409 to the whole batch', async () => {
    const { lrs, health, does, told } = await visit({ lrs: lrsDouble({ refusesDuplicates: true }) })
    lrs.fault = 'answer-lost'
    does(started, viewed(1), examStarted, submitted(40))
    await vi.advanceTimersByTimeAsync(1000)
    lrs.fault = undefined
    does(viewed(2), examStarted, submitted(80))
    await vi.advanceTimersByTimeAsync(30_000)
    expect(health.at(-1)).toBe('recording')
    expect(told()).toEqual([
      'initialized course',
      'progressed module/1',
      'attempted exam/1',
      'failed course',
      'scored exam/1',
      'progressed module/1',
      'attempted exam/1',
      'passed course',
      'completed course',
      'scored exam/1',
    ])
  })
})

describe('what the LRS is said to have', () => {
  test('is not the state that was saved while an older answer was under way', async () => {
    const lrs = lrsDouble()
    const answers: (() => void)[] = []
    const slow: LrsDouble = {
      ...lrs,
      fetch: async (input, init) => {
        const response = await lrs.fetch(input, init)
        if (init?.method === 'PUT') await new Promise<void>((resolve) => answers.push(resolve))
        return response
      },
    }
    const { health, does } = await visit({ lrs: slow })
    does(started)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(answers).toHaveLength(1)
    health.length = 0
    does(viewed(1))
    for (const answer of answers) answer()
    await settle()
    expect(health).toEqual([])
  })
})

describe('the end of a session', () => {
  test('sends everything in requests that outlive the page', async () => {
    const { lrs, lms, does, told } = await visit()
    const state = does(started, viewed(1))
    lms.close()
    await vi.advanceTimersByTimeAsync(10)
    expect(lrs.requests.slice(-2).map(({ method, keepalive }) => [method, keepalive])).toEqual([
      ['POST', true],
      ['PUT', true],
    ])
    expect(told().slice(-3)).toEqual([
      'progressed module/1',
      'suspended course',
      'terminated course',
    ])
    expect(storedState(lrs)).toBe(state)
  })

  test('right after a long exam takes the pass and the state with it', async () => {
    const { lrs, lms, does, told } = await visit()
    lrs.fault = 'hanging'
    const state = does(started, examStarted, longExam)
    lrs.fault = undefined
    lms.close()
    await vi.advanceTimersByTimeAsync(10)
    expect(told()).toContain('passed course')
    expect(storedState(lrs)).toBe(state)
  })

  test('is the end: nothing is tried again afterwards', async () => {
    const { lrs, lms, does } = await visit()
    does(started, examStarted)
    lrs.fault = 'down'
    lms.flush()
    lms.close()
    await settle()
    const { length } = lrs.requests
    await vi.advanceTimersByTimeAsync(120_000)
    expect(lrs.requests).toHaveLength(length)
  })
})

describe('the start of a session', () => {
  test.each<LrsFault>(['unreachable', 'down', 'hanging'])(
    'counts as no LMS when the LRS is %s',
    async (fault) => {
      const lrs = lrsDouble()
      lrs.fault = fault
      const connecting = expect(visit({ lrs })).rejects.toThrow(NoLms)
      await vi.advanceTimersByTimeAsync(20_000)
      await connecting
    },
  )

  test('counts as no LMS when the LRS does not accept the credentials', async () => {
    await expect(visit({ lrs: lrsDouble({ auth: 'Basic b3RoZXI=' }) })).rejects.toThrow(NoLms)
  })

  test('tells the LRS of a return only when there was something to return to', async () => {
    const fresh = await visit()
    fresh.does(started)
    fresh.lms.flush()
    await settle()
    expect(fresh.told()).toEqual(['initialized course'])
    const back = await visit()
    back.does(resumed)
    back.lms.flush()
    await settle()
    expect(back.told()).toEqual(['initialized course', 'resumed course'])
  })

  test.each([
    { actor: { mbox: 'mailto:a@example.org' }, id: 'mailto:a@example.org' },
    {
      actor: { account: { homePage: 'https://lms.example.org', name: '42' }, name: 'Ann' },
      id: 'https://lms.example.org 42',
    },
    { actor: { openid: 'https://id.example.org/a' }, id: 'https://id.example.org/a' },
  ])('knows the learner as $id', async ({ actor, id }) => {
    const { launch } = await visit({ launch: { actor: JSON.stringify(actor) } })
    expect(launch.learner).toEqual({ id, name: 'name' in actor ? actor.name : '' })
  })
})
