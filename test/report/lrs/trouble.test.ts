import { describe, expect, it } from 'vitest'
import { LrsError } from '../../../src/report/lrs/lrs-error.ts'
import { storeDouble } from '../store-double.ts'
import { answering, auth, endpoint, jsonAnswer, scene } from './pull-sample.ts'
import type { Scene } from './pull-sample.ts'
import { courseIri, sampleTexts } from './sample-statements.ts'

const empty = { statements: [], more: '' }

/** A pull from an LRS that answers so at its first calls, and well from then on. */
function failing(answers: readonly (() => Response)[]): Scene {
  return scene({
    texts: [],
    fetch: answering((_, call) => answers[call - 1]?.() ?? jsonAnswer(empty)),
  })
}

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}) =>
  (): Response =>
    new Response(code === 304 ? null : 'no', { status: code, headers: { ...headers } })

function lost(code: string): () => Response {
  return () => {
    throw new TypeError('fetch failed https://key:s3cret@lrs', { cause: { code } })
  }
}

async function errorOf({ run }: Scene): Promise<string> {
  const error: unknown = await run().then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(LrsError)
  return (error as LrsError).message
}

describe('a call that fails', () => {
  it.each([
    ['425', status(425)],
    ['429', status(429)],
    ['500', status(500)],
    ['502', status(502)],
    ['503', status(503)],
    ['a connection that is reset', lost('ECONNRESET')],
    ['a connection that is refused', lost('ECONNREFUSED')],
    [
      'JSON that is cut off',
      () =>
        new Response('{"statements":[', {
          status: 200,
          headers: { 'Content-Type': 'application/json' },
        }),
    ],
  ])('is repeated after %s', async (_, answer) => {
    const failed = failing([answer, answer])
    expect(await failed.run()).toMatchObject({ calls: 4, retries: 2 })
    expect(failed.world.pauses).toHaveLength(2)
  })

  it('is repeated after longer and longer pauses, which chance shortens, and eight times at most', async () => {
    const failed = failing(Array.from({ length: 20 }, () => status(503)))
    expect(await errorOf(failed)).toMatchInlineSnapshot(
      `"The LRS failed 9 times in a row; the last time it answered with 503. Run it again: it goes on where it stopped."`,
    )
    const { pauses } = failed.world
    const whole = [100, 400, 1600, 6400, 25_600, 60_000, 60_000, 60_000]
    expect(pauses).toHaveLength(8)
    for (const [index, pause] of pauses.entries()) {
      expect(pause).toBeLessThanOrEqual(whole[index] ?? 0)
      expect(pause).toBeGreaterThanOrEqual((whole[index] ?? 0) / 2)
    }
    expect(new Set(pauses.slice(5)).size).toBe(3)
  })

  it.each([
    ['seconds', '7', 7000],
    ['a date', 'Sun, 01 Mar 2026 00:00:30 GMT', 30_000],
    ['a date that is over', 'Sun, 01 Feb 2026 00:00:30 GMT', 0],
  ])('is repeated when Retry-After says, in %s', async (_, value, pause) => {
    const failed = failing([status(429, { 'Retry-After': value })])
    await failed.run()
    expect(failed.world.pauses).toEqual([pause])
  })

  it('is an error when the LRS wants to be left alone for longer than anybody waits', async () => {
    const failed = failing([status(503, { 'Retry-After': '7200' })])
    expect(await errorOf(failed)).toMatchInlineSnapshot(
      `"The LRS asks to be left alone for 120 minutes. Then run it again: it goes on where it stopped."`,
    )
  })

  it('keeps what came before it', async () => {
    const texts = sampleTexts(500)
    const { run, store } = scene({ texts, lrs: { faults: { rate: 1, seed: 1, kinds: ['error'] } } })
    await expect(run()).rejects.toThrow('9 times in a row')
    expect(store.rows.size).toBe(0)
    const half = scene({
      texts: [],
      fetch: answering((_, call) =>
        call === 1
          ? jsonAnswer({
              statements: texts.map((text) => JSON.parse(text) as unknown),
              more: '/xapi/x',
            })
          : new Response('', { status: 500 }),
      ),
    })
    await expect(half.run()).rejects.toThrow('9 times in a row')
    expect(half.store.rows.size).toBe(500)
    expect(half.store.marks.get(`${endpoint} related ${courseIri}`)?.more).toBe('/xapi/x')
  })

  it('is repeated when it says nothing', async () => {
    const { run, store, lrs } = scene({
      texts: sampleTexts(200),
      pull: { page: 50 },
      lrs: { faults: { rate: 0.5, seed: 3, kinds: ['hang'] } },
    })
    await run()
    expect(store.rows.size).toBe(200)
    expect(lrs.calls.filter(({ fault }) => fault === 'hang').length).toBeGreaterThan(0)
  })
})

describe('an error', () => {
  it.each([
    ['401', status(401)],
    ['403', status(403)],
    ['404', status(404)],
    ['a redirect', status(302, { Location: 'https://login.example.org/in?token=s3cret' })],
    ['another refusal', () => new Response(`Bad ${auth}\u001B[2J, says s3cret`, { status: 418 })],
    ['a web page', () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } })],
    ['JSON that is no list', () => jsonAnswer({ id: 'x' })],
    ['a list that is none', () => jsonAnswer({ statements: 'many', more: '' })],
    ['a link that is none', () => jsonAnswer({ statements: [], more: 7 })],
    ['a certificate of the house', lost('SELF_SIGNED_CERT_IN_CHAIN')],
    ['a name that nobody has', lost('ENOTFOUND')],
  ])('is clear after %s, and has no secret in it', async (name, answer) => {
    const failed = failing([answer])
    const message = await errorOf(failed)
    expect(message).toMatchSnapshot(name)
    expect(message).not.toMatch(/s3cret|reader|cmVhZGVy|\p{Cc}/u)
    expect(failed.world.pauses).toEqual([])
  })

  it('comes at once when the certificate fails, but a name that was found may be gone for a moment', async () => {
    const failed = failing([status(500), lost('ENOTFOUND')])
    await failed.run()
    expect(failed.world.pauses).toHaveLength(2)
  })
})

describe('the size of pages', () => {
  it.each([[400], [413]])('is halved until the LRS takes it, after %i', async (code) => {
    const limits: number[] = []
    const sized = scene({
      texts: [],
      fetch: answering((url) => {
        const limit = Number(url.searchParams.get('limit'))
        limits.push(limit)
        return limit > 200 ? status(code)() : jsonAnswer(empty)
      }),
    })
    expect(await sized.run()).toMatchObject({ limit: 125, calls: 5 })
    expect(limits).toEqual([1000, 500, 250, 125, 125])
  })

  it.each([
    ['silence', () => new Promise<Response>(() => undefined)],
    ['504', async () => status(504)()],
  ])('is halved when the LRS can not make so large a page in time: %s', async (_, answer) => {
    const sized: Scene = scene({
      texts: [],
      fetch: async (input, init) => {
        const url = new URL(input instanceof Request ? input.url : input)
        if (Number(url.searchParams.get('limit')) <= 500) return jsonAnswer(empty)
        const signal = init?.signal
        const gone = new Promise<never>((__, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error))
        })
        queueMicrotask(sized.world.runOut)
        return Promise.race([answer(), gone])
      },
    })
    expect(await sized.run()).toMatchObject({ limit: 500 })
    expect(sized.world.pauses).toEqual([])
  })

  it('is not what a refusal is about that comes at any size', async () => {
    const refusing = failing(Array.from({ length: 20 }, () => status(400)))
    expect(await errorOf(refusing)).toBe('The LRS refused to list statements (400): no')
  })

  it('is found by the first answer', async () => {
    const { run } = scene({ texts: sampleTexts(90), lrs: { most: 40 } })
    expect(await run()).toMatchObject({ limit: 1000, pageSize: 40 })
  })
})

describe('a hostile LRS', () => {
  const one = (number: number): unknown => ({ id: `id-${number}`, stored: '2026-01-01T00:00:00Z' })

  it.each([
    ['https://evil.example.org/xapi/statements?more=1'],
    ['//evil.example.org/more'],
    ['http://lrs.example.org:8080/more'],
    ['https://someone:pass@lrs.example.org/more'],
    ['javascript:alert(1)'],
  ])('does not get the credentials to %s', async (more) => {
    const asked: string[] = []
    const elsewhere = scene({
      texts: [],
      fetch: answering((url) => {
        asked.push(url.host)
        return jsonAnswer({ statements: [one(1)], more })
      }),
    })
    expect(await errorOf(elsewhere)).toContain('not on that server')
    expect(asked).toEqual(['lrs.example.org'])
  })

  it.each([
    ['/xapi/more?a=1', 'https://lrs.example.org/xapi/more?a=1'],
    ['https://lrs.example.org/xapi/more?a=1', 'https://lrs.example.org/xapi/more?a=1'],
    ['http://lrs.example.org/xapi/more?a=1', 'https://lrs.example.org/xapi/more?a=1'],
    ['more?a=1', 'https://lrs.example.org/more?a=1'],
  ])('an honest one may write its link as %s', async (more, address) => {
    const asked: string[] = []
    const honest = scene({
      texts: [],
      pull: { activities: [] },
      fetch: answering((url, call) => {
        asked.push(url.href)
        return jsonAnswer({ statements: [one(call)], more: call === 1 ? more : '' })
      }),
    })
    await honest.run()
    expect(asked[1]).toBe(address)
  })

  it.each([
    ['the same link', () => '/xapi/more', 1],
    ['links in a circle', (call: number) => `/xapi/more?${call % 7}`, 1],
    ['new links to the same statements', (call: number) => `/xapi/more?${call}`, 3],
    ['new links to nothing', (call: number) => `/xapi/more?${call}`, 0],
  ])('can not keep a pull going for ever by %s', async (_, more, kinds) => {
    let calls = 0
    const endless = scene({
      texts: [],
      fetch: answering((__, call) => {
        calls = call
        const number = kinds === 1 ? call : call % 3
        return jsonAnswer({ statements: kinds === 0 ? [] : [one(number)], more: more(call) })
      }),
    })
    expect(await errorOf(endless)).toContain('goes round in a circle')
    expect(calls).toBeLessThan(150)
  })

  it('can not fill the memory', async () => {
    const piece = new Uint8Array(2 ** 24)
    let sent = 0
    const flood = scene({
      texts: [],
      fetch: answering(
        () =>
          new Response(
            new ReadableStream({
              pull: (controller) => {
                sent += 1
                controller.enqueue(piece)
              },
            }),
          ),
      ),
    })
    expect(await errorOf(flood)).toContain('more than 256 MiB')
    expect(sent).toBeLessThan(20)
  })

  it('may send JSON as deep as it likes', async () => {
    const deep = `{"statements":[${'['.repeat(100_000)}${']'.repeat(100_000)}],"more":""}`
    const headers = { 'Content-Type': 'application/json' }
    const { run } = scene({
      texts: [],
      pull: { activities: [] },
      fetch: answering(() => new Response(deep, { headers })),
    })
    expect(await run()).toMatchObject({ brought: 1, skipped: 1 })
  })
})

describe('the rate of calls', () => {
  it('stays below what is allowed in any minute', async () => {
    const times: number[] = []
    const paced: Scene = scene({
      texts: [],
      pull: { callsPerMinute: 10, activities: [] },
      fetch: answering((_, call) => {
        times.push(paced.world.now())
        return jsonAnswer({
          statements: [{ id: String(call), stored: '2026-01-01T00:00:00Z' }],
          more: call < 35 ? `/xapi/more?${call}` : '',
        })
      }),
    })
    await paced.run()
    expect(times).toHaveLength(35)
    for (const [index, time] of times.entries()) {
      const later = times[index + 10]
      if (later !== undefined) expect(later - time).toBeGreaterThanOrEqual(60_000)
    }
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBe(180_000)
  })

  it('counts calls that are repeated', async () => {
    const paced = scene({
      texts: [],
      pull: { callsPerMinute: 2 },
      store: storeDouble(),
      fetch: answering((_, call) => (call < 3 ? status(500)() : jsonAnswer(empty))),
    })
    await paced.run()
    expect(paced.world.pauses.some((pause) => pause > 50_000)).toBe(true)
  })
})
