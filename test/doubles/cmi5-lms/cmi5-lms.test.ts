import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cmi5Problems } from '../cmi5-rules/index.ts'
import type { MoveOn } from '../cmi5-rules/trace.ts'
import { extensionKeys, launchDataId } from '../cmi5-rules/vocabulary.ts'
import type { Json } from '../xapi-rules/check.ts'
import { smallAu } from './au.ts'
import { cmi5Lms } from './index.ts'
import type { Cmi5Lms } from './index.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

const duration = 'PT1M'
const passed = { success: true, duration, score: { scaled: 0.8 } }
const completed = { completion: true, duration }

/** Verbs of all statements, in the order stored. */
function verbs({ statements }: Cmi5Lms): string[] {
  return statements.map(
    ({ verb }) =>
      String((verb as Json)['id'])
        .split('/')
        .at(-1) ?? '',
  )
}

/** Passes and completes the course in one session. */
async function passInOneSession(lms: Cmi5Lms): Promise<void> {
  const au = smallAu(lms.fetch, lms.launch())
  await au.start()
  await au.say('passed', passed)
  await au.say('completed', completed)
  await au.say('terminated', { duration })
}

describe('a launch', () => {
  test('names the five things that an AU needs, and puts `launched` before the session', () => {
    const lms = cmi5Lms({ masteryScore: 0.65, launchParameters: 'unit=2' })
    const { origin, pathname, searchParams } = new URL(lms.launch({ mode: 'Browse' }))
    expect(origin + pathname).toBe('https://content.example.org/course/index.html')
    expect([...searchParams.keys()].toSorted()).toEqual([
      'activityId',
      'actor',
      'endpoint',
      'fetch',
      'registration',
    ])
    expect(verbs(lms)).toEqual(['launched'])
    const [{ context } = {}] = lms.statements
    expect((context as Json)['extensions']).toMatchObject({
      [extensionKeys.launchMode]: 'Browse',
      [extensionKeys.masteryScore]: 0.65,
      [extensionKeys.moveOn]: 'CompletedAndPassed',
      [extensionKeys.launchParameters]: 'unit=2',
      [extensionKeys.launchUrl]: 'https://content.example.org/course/index.html',
    })
  })

  test('gives its token once, by POST, and says so with status 200', async () => {
    const lms = cmi5Lms()
    const address = lms.launch()
    const url = new URL(address).searchParams.get('fetch') ?? ''
    expect(await (await lms.fetch(url)).json()).toMatchObject({ 'error-code': '3' })
    const au = smallAu(lms.fetch, address)
    expect(await au.fetchToken()).toEqual({ 'auth-token': expect.stringMatching(/^[\w+/]+=*$/) })
    const again = await lms.fetch(url, { method: 'POST' })
    expect(again.status).toBe(200)
    expect(await again.json()).toMatchObject({
      'error-code': '1',
      'error-text': expect.any(String),
    })
  })

  test.each(['1', '2', '3'] as const)('can fail with error code %s', async (fetchFails) => {
    const lms = cmi5Lms()
    const au = smallAu(lms.fetch, lms.launch({ fetchFails }))
    expect(await au.fetchToken()).toMatchObject({ 'error-code': fetchFails })
    expect(await au.askPreferences()).toBe(401)
  })

  test('can find nobody at the fetch URL', async () => {
    const lms = cmi5Lms()
    await expect(
      smallAu(lms.fetch, lms.launch({ fetchFails: 'unreachable' })).fetchToken(),
    ).rejects.toThrow(TypeError)
  })

  test('gives the AU its launch data and the preferences, if the learner has some', async () => {
    const returnURL = 'https://lms.example.org/back'
    const preferences = { languagePreference: 'de-DE', audioPreference: 'off' } as const
    const lms = cmi5Lms({ returnURL, preferences, template: { platform: 'Example LMS' } })
    const au = smallAu(lms.fetch, lms.launch())
    await au.fetchToken()
    expect(await au.readLaunchData()).toEqual({
      contextTemplate: {
        platform: 'Example LMS',
        contextActivities: { grouping: [{ id: 'https://training.example.org/courses/mr-safety' }] },
        extensions: { [extensionKeys.sessionId]: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
      launchMode: 'Normal',
      moveOn: 'CompletedAndPassed',
      masteryScore: 0.7,
      returnURL,
    })
    expect(await au.askPreferences()).toBe(200)
  })

  test('may come without masteryScore, and with another one next time', async () => {
    const lms = cmi5Lms({ masteryScore: null })
    for (const [options, masteryScore] of [
      [{}, undefined],
      [{ masteryScore: 0.9 }, 0.9],
    ] as const) {
      const au = smallAu(lms.fetch, lms.launch(options))
      await au.fetchToken()
      expect((await au.readLaunchData()).masteryScore).toBe(masteryScore)
    }
  })
})

describe('a session', () => {
  test('of an AU that does all it must breaks no rule, and satisfies', async () => {
    const lms = cmi5Lms()
    await passInOneSession(lms)
    expect(cmi5Problems(lms.trace())).toEqual([])
    expect(lms.lrs.refusals).toEqual([])
    expect(verbs(lms)).toEqual([
      'launched',
      'initialized',
      'passed',
      'completed',
      'satisfied',
      'terminated',
    ])
    expect(lms.satisfied()).toBe(true)
  })

  test('is refused a statement with 403 until the AU asked for what it must', async () => {
    const lms = cmi5Lms()
    const au = smallAu(lms.fetch, lms.launch())
    expect(await au.say('initialized')).toBe(401)
    await au.fetchToken()
    expect(await au.say('initialized')).toBe(403)
    await au.readLaunchData()
    expect(await au.say('initialized')).toBe(403)
    expect(await au.askPreferences()).toBe(404)
    expect(await au.say('passed', passed)).toBe(403)
    expect(await au.say('initialized')).toBe(200)
    expect(new Set(cmi5Problems(lms.trace()).map(({ rule }) => rule))).toContain('preferences-read')
  })

  test('takes no statement after terminated, but keeps documents until the next launch', async () => {
    const lms = cmi5Lms()
    const au = smallAu(lms.fetch, lms.launch())
    await au.start()
    await au.say('terminated', { duration })
    expect(await au.say('passed', passed)).toBe(403)
    expect((await au.state('PUT', 'resume', '{}')).status).toBe(204)
    lms.launch()
    expect((await au.state('PUT', 'resume', '{}')).status).toBe(403)
    expect(verbs(lms)).toEqual(['launched', 'initialized', 'terminated', 'launched'])
  })

  test('without terminated is abandoned by the next launch, and its token with it', async () => {
    const lms = cmi5Lms()
    const au = smallAu(lms.fetch, lms.launch())
    await au.start()
    vi.advanceTimersByTime(60_000)
    await au.say('completed', completed)
    const next = smallAu(lms.fetch, lms.launch())
    expect(verbs(lms)).toEqual(['launched', 'initialized', 'completed', 'abandoned', 'launched'])
    expect(lms.statements[3]?.['result']).toEqual({ duration: 'PT1M' })
    expect(await au.say('passed', passed)).toBe(403)
    expect(await next.start()).toBe(200)
    expect(lms.trace().sessions).toHaveLength(2)
    const ids = lms.statements.map(({ context }) => {
      return ((context as Json)['extensions'] as Json)[extensionKeys.sessionId]
    })
    expect(new Set(ids).size).toBe(2)
  })

  test('finds its own documents again, and may not write those of the LMS', async () => {
    const lms = cmi5Lms()
    const first = smallAu(lms.fetch, lms.launch())
    await first.start()
    expect((await first.state('PUT', 'resume', '{"a":1}')).status).toBe(204)
    expect((await first.state('PUT', launchDataId, '{}')).status).toBe(403)
    expect(cmi5Problems(lms.trace()).map(({ rule }) => rule)).toEqual(['launch-data-kept'])
    const second = smallAu(lms.fetch, lms.launch())
    await second.start()
    expect(await (await second.state('GET', 'resume')).json()).toEqual({ a: 1 })
  })

  test('hears of the faults of the LRS, and its trace has what arrived', async () => {
    const lms = cmi5Lms()
    const au = smallAu(lms.fetch, lms.launch())
    await au.start()
    lms.lrs.fault = 'answer-lost'
    await expect(au.say('completed', completed)).rejects.toThrow(TypeError)
    lms.lrs.fault = 'down'
    expect(await au.say('passed', passed)).toBe(503)
    lms.lrs.fault = undefined
    expect(verbs(lms)).toEqual(['launched', 'initialized', 'completed'])
    expect(cmi5Problems(lms.trace())).toEqual([])
  })

  test('is refused statements that break xAPI', async () => {
    const lms = cmi5Lms()
    const au = smallAu(lms.fetch, lms.launch())
    await au.start()
    expect(await au.say('passed', { ...passed, duration: '1:00' })).toBe(400)
    expect(lms.lrs.refusals).toEqual(['duration at result.duration'])
  })
})

describe('moveOn', () => {
  test.each<{ moveOn: MoveOn; after: readonly boolean[] }>([
    { moveOn: 'NotApplicable', after: [true, true, true] },
    { moveOn: 'Completed', after: [false, true, true] },
    { moveOn: 'Passed', after: [false, false, true] },
    { moveOn: 'CompletedOrPassed', after: [false, true, true] },
    { moveOn: 'CompletedAndPassed', after: [false, false, true] },
  ])(
    '$moveOn is met at first, after completed, after passed too: $after',
    async ({ moveOn, after }) => {
      const lms = cmi5Lms({ moveOn })
      const au = smallAu(lms.fetch, lms.launch())
      await au.start()
      const seen = [lms.satisfied()]
      await au.say('completed', completed)
      seen.push(lms.satisfied())
      await au.say('passed', passed)
      seen.push(lms.satisfied())
      expect(seen).toEqual(after)
      expect(verbs(lms).filter((verb) => verb === 'satisfied')).toHaveLength(1)
    },
  )

  test('is not met by what is not in the category moveon', async () => {
    const lms = cmi5Lms({ moveOn: 'Passed' })
    const au = smallAu(lms.fetch, lms.launch())
    await au.start()
    await au.say('passed', { duration })
    expect(lms.satisfied()).toBe(false)
  })
})
