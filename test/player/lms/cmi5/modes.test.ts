import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cmi5Lms } from '../../../doubles/cmi5-lms/index.ts'
import type { Json } from '../../../doubles/xapi-rules/check.ts'
import { examStarted, submitted, viewed } from '../../../doubles/course.ts'
import { problems, said, settle, started, urlOf, visit } from './learner.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

describe.each(['Browse', 'Review'] as const)('in %s', (mode) => {
  test('the LMS hears of the beginning and the end alone, and no state is written', async () => {
    const lms = cmi5Lms()
    const { does, closes, launch } = await visit({ lms, address: lms.launch({ mode }) })
    expect(launch).toMatchObject({ records: false, comments: false })
    does(started, viewed(1), examStarted, submitted(90))
    await vi.advanceTimersByTimeAsync(60_000)
    await closes()
    expect(said(lms)).toEqual(['initialized unit', 'terminated unit'])
    expect(lms.lrs.requests.filter(({ method }) => method === 'PUT')).toEqual([])
    expect(problems(lms)).toEqual([])
  })

  test('the learner sees what was reached before', async () => {
    const lms = cmi5Lms()
    const first = await visit({ lms })
    first.does(started, viewed(3))
    await first.closes()
    const { launch } = await visit({ lms, address: lms.launch({ mode }) })
    expect(launch.state).not.toBe('')
  })
})

describe('the way back', () => {
  test.each(['https://lms.example.org/back?course=7', 'http://lms.example.org/'])(
    'leads to %s, once the last statement was taken',
    async (returnURL) => {
      const lms = cmi5Lms({ returnURL })
      const { launch, lms: adapter } = await visit({ lms })
      expect(launch.wayBack?.url).toBe(returnURL)
      let gone: readonly string[] | undefined
      void launch.wayBack?.ready.then(() => (gone = said(lms)))
      await vi.advanceTimersByTimeAsync(60_000)
      expect(gone).toBeUndefined()
      adapter.close()
      await settle()
      expect(gone).toEqual(['initialized unit', 'terminated unit'])
    },
  )

  test('is open too when the LMS can no longer be reached', async () => {
    const lms = cmi5Lms({ returnURL: 'https://lms.example.org/back' })
    const { launch, health, lms: adapter } = await visit({ lms })
    lms.lrs.fault = 'unreachable'
    adapter.close()
    await launch.wayBack?.ready
    expect(health.at(-1)).toBe('lost')
  })

  test.each(['javascript:alert(1)', '/relative', 'data:text/html,x', '', undefined])(
    'is none where the LMS names %j',
    async (returnURL) => {
      const { launch } = await visit({ lms: cmi5Lms(returnURL === undefined ? {} : { returnURL }) })
      expect(launch.wayBack).toBeUndefined()
    },
  )
})

describe('the preferences', () => {
  const show = ({ body }: Document): HTMLMediaElement => {
    const video = document.createElement('video')
    body.append(video)
    video.dispatchEvent(new Event('loadstart'))
    return video
  }

  test.each([
    { preferences: { audioPreference: 'off' }, muted: true },
    { preferences: { audioPreference: 'on' }, muted: false },
    { preferences: undefined, muted: false },
  ] as const)('$preferences make media muted: $muted', async ({ preferences, muted }) => {
    const page = document.implementation.createHTMLDocument()
    const first = show(page)
    const lms = cmi5Lms(preferences ? { preferences } : {})
    await visit({ lms, browser: { document: page } })
    expect([first, show(page)].map((one) => one.muted)).toEqual([muted, muted])
  })

  test('may be kept from the course, or be no JSON', async () => {
    for (const answer of [new Response('', { status: 403 }), new Response('<html>')]) {
      const lms = cmi5Lms()
      const fetch: typeof lms.fetch = async (input, init) => {
        const given = await lms.fetch(input, init)
        return urlOf(input).includes('agents/profile') ? answer : given
      }
      const { closes } = await visit({ lms, browser: { fetch, document } })
      await closes()
      expect(said(lms)).toEqual(['initialized unit', 'terminated unit'])
      expect(problems(lms)).toEqual([])
    }
  })
})

describe('a context', () => {
  test('keeps what the LMS put into the template, and adds what the course knows', async () => {
    const lms = cmi5Lms({ template: { platform: 'Example LMS', revision: '7' } })
    const { does, closes } = await visit({ lms })
    does(started, viewed(1), examStarted, submitted(80))
    await closes()
    const contexts = lms.statements.map(({ context }) => context as Json)
    const own = contexts.filter(({ language }) => language !== undefined)
    expect(own.length).toBeGreaterThan(5)
    for (const context of own) {
      expect(context).toMatchObject({ platform: 'Example LMS', revision: '7', language: 'en-GB' })
    }
  })

  test.each([
    { of: 'passed', categories: ['cmi5', 'moveon'] },
    { of: 'completed', categories: ['cmi5', 'moveon'] },
    { of: 'initialized', categories: ['cmi5'] },
    { of: 'terminated', categories: ['cmi5'] },
    { of: 'scored', categories: [] },
    { of: 'progressed', categories: [] },
  ])('of $of has the categories $categories', async ({ of, categories }) => {
    const lms = cmi5Lms()
    const { does, closes } = await visit({ lms })
    does(started, viewed(1), examStarted, submitted(80))
    await closes()
    const found = lms.statements.filter(({ verb }) =>
      String((verb as Json)['id']).endsWith(`/${of}`),
    )
    expect(found.length).toBeGreaterThan(0)
    for (const { context } of found) {
      const { category = [] } = (context as Json)['contextActivities'] as {
        category?: { id: string }[]
      }
      expect(category.map(({ id }) => id.split('/').at(-1))).toEqual(categories)
    }
  })

  test('names the course by its own IRI, for those who look for it in an LRS', async () => {
    const lms = cmi5Lms()
    const { closes } = await visit({ lms })
    await closes()
    expect(lms.statements.at(-1)).toMatchObject({
      context: {
        contextActivities: {
          grouping: expect.arrayContaining([
            { id: 'https://training.example.org/courses/mr-safety' },
          ]),
        },
      },
    })
  })
})

test('no module is said to be completed: the verb is the unit’s', async () => {
  const lms = cmi5Lms()
  const { does, closes } = await visit({ lms })
  does(started, ...[1, 2, 3].map(viewed))
  await closes()
  expect(said(lms).filter((one) => one.startsWith('completed'))).toEqual([])
  expect(said(lms).filter((one) => one.startsWith('progressed'))).toHaveLength(3)
})
