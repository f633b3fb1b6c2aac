import { describe, expect, it } from 'vitest'
import { lrsPages } from '../../doubles/lrs-pages/index.ts'
import { listOf } from '../../doubles/lrs-pages/statement-list.ts'
import { storeDouble } from '../store-double.ts'
import { answering, endpoint, jsonAnswer, scene } from './pull-sample.ts'
import { courseIri, sampleId, sampleTexts, voidText } from './sample-statements.ts'

const related = `${endpoint} related ${courseIri}`
const through = (time: string) => ({ consistentThrough: () => time })
const ids = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => sampleId(i))
const queryOf = (url: string): Readonly<Record<string, string>> =>
  Object.fromEntries(new URL(url, endpoint).searchParams)

describe('a pull', () => {
  it('brings every statement of the course once, page after page', async () => {
    const { run, store } = scene({ texts: sampleTexts(320) })
    const pulled = await run()
    expect([...store.rows.keys()].sort()).toEqual([...ids(320)].sort())
    expect(pulled).toMatchObject({ brought: 320, added: 320, skipped: 0, retries: 0, pageSize: 50 })
  })

  it('asks for what belongs to the course, oldest first, and then for what takes statements back', async () => {
    const { run, lrs } = scene({ texts: sampleTexts(3) })
    await run()
    expect(lrs.calls.map(({ url }) => queryOf(url))).toEqual([
      { activity: courseIri, related_activities: 'true', limit: '1000', ascending: 'true' },
      { verb: 'http://adlnet.gov/expapi/verbs/voided', limit: '1000', ascending: 'true' },
    ])
  })

  it('brings statements that void others, which are not about the course themselves', async () => {
    const texts = [...sampleTexts(3), voidText(1, '2026-02-01T00:00:00.000Z')]
    const { run, store } = scene({ texts })
    await run()
    expect(store.rows.size).toBe(4)
  })

  it('leaves other courses where they are', async () => {
    const other = sampleTexts(60, { from: 500, activity: 'https://training.example.org/other' })
    const { run, store } = scene({ texts: [...sampleTexts(60), ...other] })
    await run()
    expect(store.rows.size).toBe(60)
  })

  it('brings what belongs to an alias of the course', async () => {
    const alias = 'https://lms.example.org/activity/9'
    const texts = [...sampleTexts(5), ...sampleTexts(7, { from: 500, activity: alias })]
    const { run, store } = scene({ texts, pull: { activities: [courseIri, alias] } })
    await run()
    expect(store.rows.size).toBe(12)
  })

  it('counts what can not be read, and goes on', async () => {
    const broken = [
      '{"id":7,"stored":"2026-01-05T08:00:30Z"}',
      '{"stored":"x"}',
      'null',
      '[]',
      '"text"',
    ]
    const more = ['{"statements":[', broken.join(','), '],"more":""}'].join('')
    const { run } = scene({
      texts: [],
      fetch: answering(
        () => new Response(more, { headers: { 'Content-Type': 'application/json' } }),
      ),
      pull: { activities: [] },
    })
    expect(await run()).toMatchObject({ brought: 5, added: 0, skipped: 5 })
  })

  it('writes about 2,000 statements at a time, each with a mark that says how to go on', async () => {
    const { run, store } = scene({ texts: sampleTexts(5000) })
    await run()
    expect(store.history.map(({ brought, more }) => [brought, more !== null])).toEqual([
      [2000, true],
      [4000, true],
      [0, false],
      [0, false],
    ])
  })

  it('writes a batch after two seconds, however small it is', async () => {
    const texts = sampleTexts(200)
    const { run, store, world } = scene({
      texts,
      fetch: async (input) => {
        world.pass(1100)
        const { pathname, search } = new URL(input instanceof Request ? input.url : input)
        return jsonAnswer(JSON.parse(slow.answer(`${pathname}${search}`, version).body))
      },
    })
    const slow = lrsPages(listOf(texts))
    await run()
    expect(store.history.map(({ brought }) => brought)).toEqual([150, 0, 0])
  })

  it('fetches the next page while a batch is written', async () => {
    const { run, lrs } = scene({
      texts: sampleTexts(2100),
      store: storeDouble((call) => {
        if (call === 1) expect(lrs.calls).toHaveLength(41)
      }),
    })
    await run()
    expect(lrs.calls).toHaveLength(43)
  })
})

const version = new Headers({ 'X-Experience-API-Version': '1.0.3' })

describe('the next pull', () => {
  it('begins where the LRS said it was complete, less a minute', async () => {
    const { run, lrs, store } = scene({
      texts: sampleTexts(100),
      lrs: through('2026-02-10T12:00:00.000Z'),
    })
    await run()
    expect(store.marks.get(related)).toEqual({
      pull: related,
      since: '2026-02-10T12:00:00.000Z',
      more: null,
      until: null,
      brought: 0,
    })
    const before = lrs.calls.length
    await run()
    expect(queryOf(lrs.calls[before]?.url ?? '')).toMatchObject({
      since: '2026-02-10T11:59:00.000Z',
    })
  })

  it.each([
    ['without the header', undefined],
    ['with a header that is no time', 'yesterday'],
    ['with a time that is still to come', '2027-01-01T00:00:00Z'],
  ])('begins five minutes before the newest statement %s', async (_, header) => {
    const { run, store } = scene({
      texts: sampleTexts(100),
      lrs: { consistentThrough: () => header },
    })
    await run()
    expect(store.marks.get(related)?.since).toBe('2026-01-05T09:34:00.000Z')
  })

  it('does not wait for the time of a statement that is still to come', async () => {
    const texts = [
      ...sampleTexts(100),
      ...sampleTexts(1, { from: 900, start: '2099-01-01T00:00:00Z' }),
    ]
    const { run, store } = scene({ texts })
    await run()
    expect(store.marks.get(related)?.since).toBe('2026-01-05T09:34:00.000Z')
    expect(store.rows.size).toBe(101)
  })

  it('keeps what it knew when nothing came', async () => {
    const store = storeDouble()
    const mark = {
      pull: related,
      since: '2026-02-20T00:00:00.000Z',
      more: null,
      until: null,
      brought: 0,
    }
    await store.add([], mark)
    await scene({ texts: sampleTexts(10), store }).run()
    expect(store.marks.get(related)).toEqual(mark)
  })

  it('brings what is new, and only little else', async () => {
    const store = storeDouble()
    await scene({ texts: sampleTexts(1000), store }).run()
    const pulled = await scene({ texts: sampleTexts(1010), store }).run()
    expect(pulled).toMatchObject({ brought: 16, added: 10 })
    expect(store.rows.size).toBe(1010)
  })
})

describe('a pull from Cornerstone', () => {
  it('asks for everything after the last statement, with as few parameters as can be', async () => {
    const all = sampleTexts(25).map((text) => JSON.parse(text) as { readonly id: string })
    const asked: string[] = []
    const { run, store, world } = scene({
      texts: [],
      pull: { endpoint: 'https://hospital.csod.com/xapi/', page: 2 },
      fetch: answering((url) => {
        asked.push([...url.searchParams.keys()].join(' '))
        const last = url.searchParams.get('last_statement_id')
        const from = all.findIndex(({ id }) => id === last) + 1
        return jsonAnswer({ statements: all.slice(from, from + 2) })
      }),
    })
    expect(await run()).toMatchObject({ brought: 25, added: 25, calls: 14 })
    expect(store.rows.size).toBe(25)
    expect(asked).toEqual(['limit', ...Array.from({ length: 13 }, () => 'limit last_statement_id')])
    expect(world.pauses).toEqual([60_000])
  })

  it('asks for 32,000 statements on a page', async () => {
    const endpoint = 'https://hospital.csod.com/xapi/'
    const { run } = scene({
      texts: [],
      pull: { endpoint },
      fetch: answering(() => jsonAnswer({ statements: [] })),
    })
    expect(await run()).toMatchObject({ limit: 32_000, calls: 1 })
  })
})
