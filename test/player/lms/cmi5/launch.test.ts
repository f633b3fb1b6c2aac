import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LmsRefused, LmsSilent, NoLms } from '../../../../src/player/lms/lms.ts'
import { cmi5Lms } from '../../../doubles/cmi5-lms/index.ts'
import { examStarted, submitted, viewed } from '../../../doubles/course.ts'
import { storageDouble } from '../../../doubles/storage.ts'
import {
  browser,
  openPage,
  problems,
  resumed,
  said,
  settle,
  started,
  urlOf,
  visit,
} from './learner.ts'
import type { Browser } from './learner.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

const blocked = (): Browser => {
  const sessionStorage = storageDouble()
  sessionStorage.blocked = true
  return { sessionStorage }
}

describe('a launch', () => {
  test('gives the learner by account, and no state at first', async () => {
    const { launch } = await visit({ lms: cmi5Lms({ masteryScore: 0.85 }) })
    expect(launch).toMatchObject({
      state: '',
      learner: { id: 'https://lms.example.org 42', name: '' },
      records: true,
      comments: true,
      passMark: 85,
    })
  })

  test.each([
    [0.7, 70],
    [0.57, 57],
    [0.29, 29],
    [0.6667, 66.67],
    [0.66664, 66.67],
    [0, 0],
    [1, 100],
  ])('with the mastery score %d has the pass mark %d', async (masteryScore, passMark) => {
    expect((await visit({ lms: cmi5Lms({ masteryScore }) })).launch.passMark).toBe(passMark)
  })

  test('without mastery score leaves the pass mark to the course', async () => {
    const { launch } = await visit({ lms: cmi5Lms({ masteryScore: null }) })
    expect(launch.passMark).toBeUndefined()
  })

  test.each(['endpoint', 'fetch', 'actor', 'registration', 'activityId'])(
    'is none without %s',
    async (name) => {
      const lms = cmi5Lms()
      const address = new URL(lms.launch())
      address.searchParams.delete(name)
      await expect(openPage({ lms, address: address.href }).lms.connect()).rejects.toThrow(NoLms)
    },
  )

  test('is none with an actor that cannot be read', async () => {
    const lms = cmi5Lms()
    const address = new URL(lms.launch())
    address.searchParams.set('actor', '{"account":')
    await expect(openPage({ lms, address: address.href }).lms.connect()).rejects.toThrow(NoLms)
  })

  test.each([
    { fetchFails: '1', error: LmsRefused },
    { fetchFails: '2', error: LmsRefused },
    { fetchFails: '3', error: LmsRefused },
    { fetchFails: 'unreachable', error: LmsSilent },
  ] as const)('that fails with $fetchFails says so', async ({ fetchFails, error }) => {
    const lms = cmi5Lms()
    const address = lms.launch({ fetchFails })
    const connecting = openPage({ lms, address }).lms.connect()
    await expect(connecting).rejects.toThrow(error)
    const isRefused = await connecting.catch((thrown: unknown) => thrown instanceof LmsRefused)
    expect(isRefused).toBe(error === LmsRefused)
  })

  test('that finds nobody at the LRS can be tried again with the same token', async () => {
    const lms = cmi5Lms()
    const { lms: adapter } = openPage({ lms, browser: blocked() })
    lms.lrs.fault = 'down'
    await expect(adapter.connect()).rejects.toThrow(LmsSilent)
    lms.lrs.fault = undefined
    await adapter.connect()
    await settle()
    expect(said(lms)).toEqual(['initialized unit'])
    expect(problems(lms)).toEqual([])
  })

  test('whose token the LRS does not accept is refused', async () => {
    const lms = cmi5Lms()
    const { lms: adapter } = openPage({ lms })
    lms.lrs.fault = 'unauthorized'
    await expect(adapter.connect()).rejects.toThrow(LmsRefused)
  })

  test('without launch data cannot be opened', async () => {
    const lms = cmi5Lms()
    const fetch: typeof lms.fetch = (input, init) =>
      urlOf(input).includes('LMS.LaunchData')
        ? Promise.resolve(new Response('', { status: 404 }))
        : lms.fetch(input, init)
    await expect(openPage({ lms, browser: { fetch } }).lms.connect()).rejects.toThrow(LmsSilent)
  })
})

describe('a page that is loaded again', () => {
  test.each<{ what: string; key: Partial<KeyboardEvent> }>([
    { what: 'F5', key: { key: 'F5' } },
    { what: 'Ctrl and R', key: { key: 'r', ctrlKey: true } },
    { what: 'Command and R', key: { key: 'R', metaKey: true } },
  ])('by $what goes on with its session, token and attempts', async ({ key }) => {
    const [lms, kept] = [cmi5Lms(), browser()]
    const address = lms.launch()
    const first = await visit({ lms, address, browser: kept })
    first.does(started, viewed(1), examStarted, submitted(40))
    await first.reloads(key)
    expect(said(lms)).not.toContain('terminated unit')
    const second = await visit({ lms, address, browser: kept })
    second.does(resumed, viewed(2))
    await second.closes()
    expect(problems(lms)).toEqual([])
    const told = said(lms)
    expect(told.filter((one) => one === 'initialized unit')).toHaveLength(1)
    expect(told.slice(-3)).toEqual(['failed unit', 'suspended unit', 'terminated unit'])
  })

  test('adds up the time of the session', async () => {
    const [lms, kept] = [cmi5Lms(), browser()]
    const address = lms.launch()
    const first = await visit({ lms, address, browser: kept })
    await vi.advanceTimersByTimeAsync(60_000)
    await first.reloads()
    const second = await visit({ lms, address, browser: kept })
    await vi.advanceTimersByTimeAsync(30_000)
    await second.closes()
    expect(lms.statements.at(-1)).toMatchObject({ result: { duration: 'PT1M30S' } })
  })

  test('after a crash goes on too', async () => {
    const [lms, kept] = [cmi5Lms(), browser()]
    const address = lms.launch()
    const first = await visit({ lms, address, browser: kept })
    first.does(started, viewed(1))
    first.lms.flush()
    await settle()
    const second = await visit({ lms, address, browser: kept })
    second.does(resumed)
    await second.closes()
    expect(problems(lms)).toEqual([])
    expect(said(lms).at(-1)).toBe('terminated unit')
  })

  test('after its session was closed needs a launch of its own', async () => {
    const [lms, kept] = [cmi5Lms(), browser()]
    const address = lms.launch()
    const first = await visit({ lms, address, browser: kept })
    await first.closes()
    const requests = lms.lrs.requests.length
    const { lms: adapter } = openPage({ lms, address, browser: kept })
    await expect(adapter.connect()).rejects.toThrow(LmsRefused)
    expect(lms.lrs.requests).toHaveLength(requests)
    const next = await visit({ lms, browser: kept })
    await next.closes()
    expect(problems(lms)).toEqual([])
  })

  test('needs a launch of its own where the browser keeps nothing', async () => {
    const [lms, kept] = [cmi5Lms(), blocked()]
    const address = lms.launch()
    const first = await visit({ lms, address, browser: kept })
    await first.reloads()
    const { lms: adapter } = openPage({ lms, address, browser: kept })
    await expect(adapter.connect()).rejects.toThrow(LmsRefused)
  })

  test('with a key pressed long before it went counts as closed', async () => {
    const lms = cmi5Lms()
    const { window, closes } = await visit({ lms })
    window.dispatchEvent(Object.assign(new Event('keydown'), { key: 'F5' }))
    await vi.advanceTimersByTimeAsync(10_000)
    await closes()
    expect(said(lms)).toEqual(['initialized unit', 'terminated unit'])
  })

  test('finds its address gone from the address bar and kept by the tab', async () => {
    const lms = cmi5Lms()
    const replaceState = vi.fn<History['replaceState']>()
    const kept = { ...browser(), history: { state: null, replaceState } }
    const first = await visit({ lms, browser: kept })
    expect(replaceState).toHaveBeenCalledWith(
      null,
      '',
      'https://content.example.org/course/index.html',
    )
    await first.reloads()
    const address = 'https://content.example.org/course/index.html'
    const second = await visit({ lms, address, browser: kept })
    await second.closes()
    expect(said(lms)).toEqual(['initialized unit', 'terminated unit'])
    expect(problems(lms)).toEqual([])
  })
})
