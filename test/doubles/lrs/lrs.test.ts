import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { soundStatement } from '../xapi-rules/cases.ts'
import { etagOf } from './documents.ts'
import { lrsDouble, lrsEndpoint } from './index.ts'
import type { LrsDouble, LrsFault } from './index.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

interface Sent {
  readonly method?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

function ask(
  lrs: LrsDouble,
  path: string,
  { method, body, headers, signal }: Sent = {},
): Promise<Response> {
  return lrs.fetch(lrsEndpoint + path, {
    method: method ?? 'GET',
    headers: {
      'X-Experience-API-Version': '1.0.3',
      'Content-Type': 'application/json',
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  })
}

/** The sound statement with another id. */
function statement(number: number): typeof soundStatement {
  const id = `0f1e2d3c-4b5a-4697-8897-${String(number).padStart(12, '0')}`
  return { ...soundStatement, id }
}

const post = (lrs: LrsDouble, body: unknown): Promise<Response> =>
  ask(lrs, 'statements', { method: 'POST', body })

describe('the statements of the LRS', () => {
  test('come in by POST, one or many, and by PUT, and stay in their order', async () => {
    const lrs = lrsDouble()
    const [one, two, three, four] = [1, 2, 3, 4].map(statement)
    expect(await (await post(lrs, [two, one])).json()).toEqual([two?.id, one?.id])
    expect((await post(lrs, three)).status).toBe(200)
    const put = await ask(lrs, `statements?statementId=${four?.id}`, { method: 'PUT', body: four })
    expect(put.status).toBe(204)
    expect(lrs.statements).toEqual([two, one, three, four])
  })

  test('are refused as a whole batch when one of them breaks a rule', async () => {
    const lrs = lrsDouble()
    const answer = await post(lrs, [statement(1), { ...statement(2), result: { success: 'no' } }])
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual(['boolean at result.success'])
    expect(lrs.refusals).toEqual(['boolean at result.success'])
    expect(lrs.statements).toEqual([])
  })

  test('may be sent again as they were, but not changed under the same id', async () => {
    const lrs = lrsDouble()
    await post(lrs, statement(1))
    const changed = { ...statement(1), timestamp: '2026-01-15T09:00:01Z' }
    expect((await post(lrs, [statement(1), statement(2)])).status).toBe(200)
    expect((await post(lrs, { ...statement(1), version: '1.0.3' })).status).toBe(200)
    expect((await post(lrs, [changed, statement(3)])).status).toBe(409)
    expect(lrs.statements).toEqual([statement(1), statement(2)])
  })

  test('are refused with every known id by an LRS that is made so', async () => {
    const lrs = lrsDouble({ refusesDuplicates: true })
    await post(lrs, statement(1))
    expect((await post(lrs, [statement(1), statement(2)])).status).toBe(409)
    expect(lrs.statements).toEqual([statement(1)])
  })

  test.each([
    { what: 'an id twice', path: 'statements', body: [statement(1), statement(1)] },
    { what: 'no JSON', path: 'statements', body: '{' },
    { what: 'no list', path: 'statements', body: 7 },
    { what: 'no statementId', path: 'statements', method: 'PUT', body: statement(1) },
    {
      what: 'another id',
      path: `statements?statementId=${statement(2).id}`,
      method: 'PUT',
      body: statement(1),
    },
    {
      what: 'another content type',
      path: 'statements',
      headers: { 'Content-Type': 'text/plain' },
      body: statement(1),
    },
    {
      what: 'no version',
      path: 'statements',
      headers: { 'X-Experience-API-Version': '' },
      body: statement(1),
    },
    { what: 'an unknown parameter', path: 'statements?actor=x', method: 'GET' },
  ])('are not taken with $what', async ({ path, what, ...sent }) => {
    const lrs = lrsDouble()
    expect((await ask(lrs, path, { method: 'POST', ...sent })).status, what).toBe(400)
    expect(lrs.statements).toEqual([])
    expect(lrs.refusals).not.toEqual([])
  })

  test('are given out by id, with the time of storing', async () => {
    const lrs = lrsDouble()
    await post(lrs, statement(1))
    const known = await ask(lrs, `statements?statementId=${statement(1).id}`)
    expect(await known.json()).toMatchObject({
      ...statement(1),
      stored: '2026-01-15T09:00:00.000Z',
      version: '1.0.0',
    })
    expect((await ask(lrs, `statements?statementId=${statement(2).id}`)).status).toBe(404)
  })

  test('are given out page by page, newest first or oldest first, none twice', async () => {
    const lrs = lrsDouble({ pageSize: 2 })
    for (const number of [1, 2, 3, 4, 5]) await post(lrs, statement(number))
    for (const ascending of [false, true]) {
      const found: string[] = []
      let next = `/xapi/statements?ascending=${ascending}&limit=10`
      while (next !== '') {
        const page = await ask(lrs, next.slice('/xapi/'.length))
        const { statements, more } = (await page.json()) as {
          statements: { id: string }[]
          more: string
        }
        expect(page.headers.get('X-Experience-API-Consistent-Through')).toBe(
          '2026-01-15T09:00:00.000Z',
        )
        found.push(...statements.map(({ id }) => id))
        next = more
      }
      const ids = [1, 2, 3, 4, 5].map((number) => statement(number).id)
      expect(found).toEqual(ascending ? ids : ids.toReversed())
    }
  })

  test.each([
    { query: { verb: 'http://adlnet.gov/expapi/verbs/passed' }, found: [2] },
    { query: { registration: '99999999-2222-4333-8444-555555555555' }, found: [1] },
    {
      query: { agent: JSON.stringify({ mbox: soundStatement.actor.mbox, name: 'X' }) },
      found: [1, 2, 3],
    },
    { query: { agent: JSON.stringify({ mbox: 'mailto:other@example.org' }) }, found: [] },
    { query: { activity: soundStatement.object.id }, found: [1, 2, 3] },
    { query: { activity: 'https://training.example.org/courses/mr-safety' }, found: [] },
    {
      query: {
        activity: 'https://training.example.org/courses/mr-safety',
        related_activities: 'true',
      },
      found: [1, 2, 3],
    },
    { query: { since: '2026-01-15T09:00:01.000Z' }, found: [3] },
    { query: { until: '2026-01-15T09:00:01.000Z' }, found: [1, 2] },
  ])('can be asked for by $query', async ({ query, found }) => {
    const lrs = lrsDouble()
    const registration = '99999999-2222-4333-8444-555555555555'
    await post(lrs, { ...statement(1), context: { ...soundStatement.context, registration } })
    vi.advanceTimersByTime(1000)
    await post(lrs, { ...statement(2), verb: { id: 'http://adlnet.gov/expapi/verbs/passed' } })
    vi.advanceTimersByTime(1000)
    await post(lrs, statement(3))
    const answer = await ask(
      lrs,
      `statements?${new URLSearchParams({ ascending: 'true', ...query })}`,
    )
    const { statements } = (await answer.json()) as { statements: { id: string }[] }
    expect(statements.map(({ id }) => id)).toEqual(found.map((number) => statement(number).id))
  })
})

const owner = {
  activityId: 'https://example.org/course',
  agent: JSON.stringify({ mbox: 'mailto:a@example.org' }),
}
const place = (path: string, query: Readonly<Record<string, string>>): string =>
  `${path}?${new URLSearchParams(query)}`
const state = place('activities/state', { ...owner, stateId: 'resume' })
const profile = place('agents/profile', { agent: owner.agent, profileId: 'p' })
const activityProfile = place('activities/profile', {
  activityId: owner.activityId,
  profileId: 'p',
})

describe('a document of the LRS', () => {
  test.each([state, profile, activityProfile])('goes round with its ETag: %s', async (path) => {
    const lrs = lrsDouble()
    expect((await ask(lrs, path)).status).toBe(404)
    const headers = { 'If-None-Match': '*' }
    expect((await ask(lrs, path, { method: 'PUT', body: '{"a":1}', headers })).status).toBe(204)
    const answer = await ask(lrs, path)
    expect([answer.status, await answer.text()]).toEqual([200, '{"a":1}'])
    expect(answer.headers.get('ETag')).toBe(etagOf('{"a":1}'))
    expect(answer.headers.get('ETag')).toMatch(/^"[0-9a-f]{40}"$/)
    expect((await ask(lrs, path, { method: 'DELETE' })).status).toBe(204)
    expect((await ask(lrs, path)).status).toBe(404)
  })

  test.each([
    { stored: '{}', headers: { 'If-None-Match': '*' }, status: 412 },
    { stored: '', headers: { 'If-None-Match': '*' }, status: 204 },
    { stored: '{}', headers: { 'If-Match': etagOf('{}') }, status: 204 },
    { stored: '{}', headers: { 'If-Match': etagOf('other') }, status: 412 },
    { stored: '', headers: { 'If-Match': etagOf('{}') }, status: 412 },
    { stored: '{}', headers: {}, status: 204 },
  ])('with "$stored" answers $status to $headers', async ({ stored, headers, status }) => {
    const lrs = lrsDouble()
    if (stored !== '') await ask(lrs, state, { method: 'PUT', body: stored })
    const put = await ask(lrs, state, {
      method: 'PUT',
      body: '{"b":2}',
      headers: { ...headers },
    })
    expect(put.status).toBe(status)
    const kept = status === 204 ? '{"b":2}' : stored
    expect([...lrs.states.values()].join('')).toBe(kept)
  })

  test.each([profile, activityProfile])(
    'of a profile is not overwritten blindly: %s',
    async (path) => {
      const lrs = lrsDouble()
      expect((await ask(lrs, path, { method: 'PUT', body: '{}' })).status).toBe(400)
      await ask(lrs, path, { method: 'PUT', body: '{}', headers: { 'If-None-Match': '*' } })
      expect((await ask(lrs, path, { method: 'PUT', body: '{}' })).status).toBe(409)
    },
  )

  test('is merged by POST at the top level, if both are JSON objects', async () => {
    const lrs = lrsDouble()
    for (const body of ['{"a":1,"b":{"x":1}}', '{"b":{"y":2}}']) {
      await ask(lrs, state, { method: 'POST', body })
    }
    expect(await (await ask(lrs, state)).json()).toEqual({ a: 1, b: { y: 2 } })
    expect((await ask(lrs, state, { method: 'POST', body: '[]' })).status).toBe(400)
  })

  test('has no ETag in an LRS that shows none', async () => {
    const lrs = lrsDouble({ etags: false })
    await ask(lrs, state, { method: 'PUT', body: '{}' })
    expect((await ask(lrs, state)).headers.get('ETag')).toBeNull()
  })

  test('belongs to the agent by the identifier, and to the registration', async () => {
    const lrs = lrsDouble()
    await ask(lrs, state, { method: 'PUT', body: '{}' })
    const agent = JSON.stringify({ name: 'A', objectType: 'Agent', mbox: 'mailto:a@example.org' })
    const named = place('activities/state', { ...owner, agent, stateId: 'resume' })
    expect((await ask(lrs, named)).status).toBe(200)
    const registration = soundStatement.context.registration
    const other = place('activities/state', { ...owner, registration, stateId: 'resume' })
    expect((await ask(lrs, other)).status).toBe(404)
  })

  test('is listed by its name, and removed with all others of its owner', async () => {
    const lrs = lrsDouble()
    for (const stateId of ['a', 'b']) {
      await ask(lrs, place('activities/state', { ...owner, stateId }), {
        method: 'PUT',
        body: '{}',
      })
    }
    const all = place('activities/state', owner)
    expect(await (await ask(lrs, all)).json()).toEqual(['a', 'b'])
    await ask(lrs, all, { method: 'DELETE' })
    expect(lrs.states.size).toBe(0)
  })

  test.each([
    { what: 'an activity', query: { agent: owner.agent, stateId: 'x' } },
    { what: 'an activity that is an IRI', query: { ...owner, activityId: 'course', stateId: 'x' } },
    { what: 'an agent', query: { ...owner, agent: '{}', stateId: 'x' } },
    { what: 'a registration that is a UUID', query: { ...owner, registration: '7', stateId: 'x' } },
    { what: 'known parameters', query: { ...owner, stateId: 'x', token: '1' } },
    { what: 'a name', query: owner },
  ])('has $what', async ({ query, what }) => {
    const lrs = lrsDouble()
    const sent = { method: 'PUT', body: '{}' }
    expect(
      (await ask(lrs, place('activities/state', query as Record<string, string>), sent)).status,
      what,
    ).toBe(400)
  })

  test('lets parameters pass that the LRS was told of', async () => {
    const path = place('activities/state', { ...owner, stateId: 'x', token: '1' })
    expect((await ask(lrsDouble({ passes: ['token'] }), path)).status).toBe(404)
  })
})

describe('the LRS', () => {
  test('answers 401 to other credentials', async () => {
    const lrs = lrsDouble({ auth: 'Basic YTpi' })
    expect((await ask(lrs, state)).status).toBe(401)
    expect((await ask(lrs, state, { headers: { Authorization: 'Basic YTpi' } })).status).toBe(404)
  })

  test('answers 413 to more than it takes at once', async () => {
    const size = JSON.stringify([statement(1)]).length
    const lrs = lrsDouble({ maxBytes: size })
    expect((await post(lrs, [statement(1)])).status).toBe(200)
    expect((await post(lrs, [statement(2), statement(3)])).status).toBe(413)
  })

  test('lists what it answered, in order', async () => {
    const lrs = lrsDouble()
    await post(lrs, [statement(1), statement(2)])
    await ask(lrs, state, { method: 'PUT', body: '{}' })
    await ask(lrs, 'elsewhere')
    expect(
      lrs.requests.map(({ method, path, count, status }) => [method, path, count, status]),
    ).toEqual([
      ['POST', 'statements', 2, 200],
      ['PUT', 'activities/state', 1, 204],
      ['GET', 'elsewhere', 0, 404],
    ])
  })
})

describe('an LRS that is told to be', () => {
  /** Status or error of one request, and how many statements the LRS has then. */
  async function underFault(fault: LrsFault): Promise<readonly unknown[]> {
    const lrs = lrsDouble()
    lrs.fault = fault
    const abort = new AbortController()
    const outcome = ask(lrs, 'statements', {
      method: 'POST',
      body: [statement(1), statement(2)],
      signal: abort.signal,
    }).then(
      ({ status, headers }) => [status, headers.get('Retry-After')],
      (error: unknown) => [(error as Error).name],
    )
    await vi.advanceTimersByTimeAsync(1000)
    abort.abort()
    return [...(await outcome), lrs.statements.length]
  }

  test.each<{ fault: LrsFault; outcome: readonly unknown[] }>([
    { fault: 'unreachable', outcome: ['TypeError', 0] },
    { fault: 'answer-lost', outcome: ['TypeError', 2] },
    { fault: 'hanging', outcome: ['AbortError', 0] },
    { fault: 'down', outcome: [503, null, 0] },
    { fault: 'unauthorized', outcome: [401, null, 0] },
    { fault: 'forbidden', outcome: [403, null, 0] },
    { fault: 'busy', outcome: [429, null, 0] },
    { fault: { kind: 'busy', retryAfter: 30 }, outcome: [429, '30', 0] },
    { fault: { kind: 'delay', ms: 999 }, outcome: [200, null, 2] },
    { fault: { kind: 'delay', ms: 1001 }, outcome: ['AbortError', 2] },
    { fault: { kind: 'failing', rate: 0, seed: 1 }, outcome: [200, null, 2] },
    {
      fault: { kind: 'refusing', statements: ({ id }) => id === statement(2).id },
      outcome: [400, null, 0],
    },
    { fault: { kind: 'refusing', statements: () => false }, outcome: [200, null, 2] },
  ])('$fault does so', async ({ fault, outcome }) => {
    expect(await underFault(fault)).toEqual(outcome)
  })

  /** What becomes of each of many requests. */
  async function run(seed: number): Promise<string[]> {
    const lrs = lrsDouble()
    lrs.fault = { kind: 'failing', rate: 0.2, seed }
    const outcomes: string[] = []
    for (let number = 1; number <= 200; number++) {
      const before = lrs.statements.length
      const status = await post(lrs, statement(number)).then(
        ({ status }) => status,
        () => 'error',
      )
      outcomes.push(`${status} ${lrs.statements.length - before}`)
    }
    return outcomes
  }

  test('failing fails in a share of requests, in all kinds, the same for the same seed', async () => {
    const outcomes = await run(7)
    const failures = outcomes.filter((outcome) => outcome !== '200 1')
    expect(failures.length).toBeGreaterThan(25)
    expect(failures.length).toBeLessThan(55)
    expect(new Set(failures)).toEqual(new Set(['503 0', 'error 0', 'error 1']))
    expect(await run(7)).toEqual(outcomes)
    expect(await run(8)).not.toEqual(outcomes)
  })

  test('refusing does not count what it refuses as broken rules', async () => {
    const lrs = lrsDouble()
    lrs.fault = { kind: 'refusing', statements: () => true }
    await post(lrs, statement(1))
    expect(lrs.refusals).toEqual([])
  })
})
