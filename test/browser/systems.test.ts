import { randomUUID } from 'node:crypto'
import { describe, expect, inject, test } from 'vitest'
import { smallAu } from '../doubles/cmi5-lms/au.ts'
import { soundStatement } from '../doubles/xapi-rules/cases.ts'
import type { Cmi5Dump, Cmi5LaunchInfo, Cmi5LaunchRequest } from './cmi5-server.ts'
import { inBrowser } from './learner.ts'
import { lrsAuth } from './lrs-server.ts'
import type { LrsDump } from './lrs-server.ts'

async function json<T>(url: string): Promise<T> {
  return (await fetch(url)).json() as Promise<T>
}

function postStatement(endpoint: string): Promise<Response> {
  return fetch(`${endpoint}statements`, {
    method: 'POST',
    headers: {
      Authorization: lrsAuth,
      'X-Experience-API-Version': '1.0.3',
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(soundStatement),
  })
}

describe.concurrent('the LRS of the browser tests', () => {
  test.each([
    { fault: 'busy?retryAfter=30', status: 429 },
    { fault: 'failing?rate=1&seed=2', status: 503 },
    { fault: 'unauthorized', status: 401 },
    { fault: `refusing?verb=${encodeURIComponent(soundStatement.verb.id)}`, status: 400 },
    { fault: 'refusing?verb=other', status: 200 },
    { fault: 'none', status: 200 },
  ])('answers $status when told to be $fault', async ({ fault, status }) => {
    const lrs = `${inject('origin')}/lrs/${randomUUID()}/`
    await fetch(`${lrs}fault/${fault}`)
    expect((await postStatement(`${lrs}xapi/`)).status).toBe(status)
    const { statements, refusals } = await json<LrsDump>(`${lrs}dump`)
    expect(statements).toHaveLength(status === 200 ? 1 : 0)
    expect(refusals).toEqual([])
  })

  test.each(['unreachable', 'answer-lost'])(
    'closes the connection when it is %s',
    async (fault) => {
      const lrs = `${inject('origin')}/lrs/${randomUUID()}/`
      await fetch(`${lrs}fault/${fault}`)
      await expect(postStatement(`${lrs}xapi/`)).rejects.toThrow(TypeError)
      const { statements } = await json<LrsDump>(`${lrs}dump`)
      expect(statements).toHaveLength(fault === 'answer-lost' ? 1 : 0)
    },
  )

  test('lets pages of another origin in, as those opened from a file are, and lets them see the ETag', () =>
    inBrowser(async (page) => {
      const lrs = `${inject('origin')}/lrs/${randomUUID()}/xapi/`
      const query = new URLSearchParams({
        activityId: 'https://example.org/course',
        agent: JSON.stringify(soundStatement.actor),
        stateId: 'resume',
      })
      const seen = await page.evaluate(
        async ({ url, auth }) => {
          const headers = {
            Authorization: auth,
            'X-Experience-API-Version': '1.0.3',
            'Content-Type': 'application/json',
          }
          const put = await fetch(url, {
            method: 'PUT',
            headers: { ...headers, 'If-None-Match': '*' },
            body: '{}',
          })
          const get = await fetch(url, { headers })
          return [location.origin, put.status, get.status, get.headers.get('ETag')]
        },
        { url: `${lrs}activities/state?${query}`, auth: lrsAuth },
      )
      expect(seen).toEqual(['null', 204, 200, expect.stringMatching(/^"[0-9a-f]{40}"$/)])
    }))
})

test('the cmi5 LMS of the browser tests plays an AU, and tells what it did', async () => {
  const lms = `${inject('origin')}/cmi5/${randomUUID()}/`
  const options: Cmi5LaunchRequest = { lms: { moveOn: 'Completed' }, launch: { masteryScore: 0.9 } }
  const { query } = await json<Cmi5LaunchInfo>(
    `${lms}launch?${new URLSearchParams({ options: JSON.stringify(options) })}`,
  )
  const au = smallAu(fetch, `${inject('origin')}/package/cmi5/index.html${query}`)
  expect(await au.start()).toBe(200)
  expect((await au.readLaunchData()).masteryScore).toBe(0.9)
  await fetch(`${lms}fault/down`)
  expect(await au.say('completed', { completion: true, duration: 'PT1M' })).toBe(503)
  await fetch(`${lms}fault/none`)
  expect(await au.say('completed', { completion: true, duration: 'PT1M' })).toBe(200)
  expect(await au.say('terminated', { duration: 'PT1M' })).toBe(200)
  expect(await json<Cmi5Dump>(`${lms}dump`)).toMatchObject({
    satisfied: true,
    problems: [],
    refusals: [],
    trace: { sessions: [{ launchData: { masteryScore: 0.9 } }] },
  })
})
