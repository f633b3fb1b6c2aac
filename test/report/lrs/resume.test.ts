import { describe, expect, it } from 'vitest'
import { storeDouble } from '../store-double.ts'
import type { StoreDouble } from '../store-double.ts'
import { auth, endpoint, scene } from './pull-sample.ts'
import type { Scene, SceneOptions } from './pull-sample.ts'
import { courseIri, sampleId, sampleTexts } from './sample-statements.ts'

const related = `${endpoint} related ${courseIri}`
const texts = sampleTexts(6000)

/** Pages are large, so that the tests are quick. */
function big({ lrs, ...options }: Partial<SceneOptions>): Scene {
  return scene({ texts, lrs: { most: 250, ...lrs }, ...options })
}

/** A store that fails at its nth write, as one whose process is killed: nothing of that write is kept. */
function dying(at: number): StoreDouble {
  return storeDouble((call) => {
    if (call === at) throw new Error('killed')
  })
}

/** Pulls until the store fails, and hands the store to another pull. */
async function killedAt(write: number, options: Partial<SceneOptions> = {}): Promise<Scene> {
  const store = dying(write)
  await expect(big({ store, ...options }).run()).rejects.toThrow('killed')
  return big({ store, ...options })
}

const known = new Headers({ 'X-Experience-API-Version': '1.0.3', Authorization: auth })

const sinceOf = ({ lrs }: Scene, call: number): string | null =>
  new URL(lrs.calls[call]?.url ?? '', endpoint).searchParams.get('since')

describe('a pull that was killed', () => {
  it('goes on where it stopped, so that nothing is missing or asked for again', async () => {
    const second = await killedAt(2)
    expect(second.store.rows.size).toBe(2000)
    const pulled = await second.run()
    expect(pulled).toMatchObject({ brought: 6006, added: 4000 })
    expect([...second.store.rows.keys()].sort()).toEqual(
      Array.from({ length: 6000 }, (_, number) => sampleId(number)).sort(),
    )
    // 16 pages are left; then a look at what is new since, and at what was voided.
    expect(second.lrs.calls).toHaveLength(18)
  })

  it('tells what came before as part of what came', async () => {
    const second = await killedAt(2)
    await second.run()
    expect(second.heard[0]?.brought).toBe(2250)
  })

  it('looks for what came in since, once the rest is there', async () => {
    const consistentThrough = (): string => '2026-01-05T20:00:00.000Z'
    const second = await killedAt(2, { lrs: { consistentThrough } })
    await second.run()
    expect(sinceOf(second, 16)).toBe('2026-01-05T19:59:00.000Z')
  })

  it('begins anew at what is here when the LRS has forgotten the link', async () => {
    const second = await killedAt(3, { lrs: { knows: (call) => call > 1 } })
    expect(second.store.marks.get(related)?.since).toBe('2026-01-08T02:34:00.000Z')
    const pulled = await second.run()
    expect(sinceOf(second, 1)).toBe('2026-01-08T02:33:00.000Z')
    expect(second.store.rows.size).toBe(6000)
    expect(pulled.added).toBe(2000)
    expect(pulled.brought).toBeLessThan(6020)
  })

  it('begins anew when the LRS stumbles over a link that has become old', async () => {
    const { store, lrs } = await killedAt(2)
    const second = big({
      store,
      fetch: async (input) => {
        const { pathname, search } = new URL(input instanceof Request ? input.url : input)
        const { body, status, headers } = lrs.answer(`${pathname}${search}`, known)
        const isStumbling = lrs.calls.length <= 3
        return new Response(body, { status: isStumbling ? 500 : status, headers: { ...headers } })
      },
    })
    await second.run()
    expect(lrs.calls.slice(0, 3).map(({ url }) => url.includes('/more?'))).toEqual([
      true,
      true,
      true,
    ])
    expect(sinceOf({ ...second, lrs }, 3)).not.toBeNull()
    expect(store.rows.size).toBe(6000)
  })

  it('begins anew not after the time that the LRS vouches for', async () => {
    const consistentThrough = (): string => '2026-01-06T00:00:00.000Z'
    const second = await killedAt(3, { lrs: { consistentThrough } })
    expect(second.store.marks.get(related)?.since).toBe('2026-01-06T00:00:00.000Z')
  })

  it('begins anew from the start when the LRS does not list in ascending order', async () => {
    const lrs = { isDeaf: true, knows: (call: number) => call !== 1 }
    const second = await killedAt(3, { lrs })
    expect(second.store.marks.get(related)?.since).toBeNull()
    await second.run()
    expect(sinceOf(second, 1)).toBeNull()
    expect(second.store.rows.size).toBe(6000)
  })
})

describe('a pull that the user ends', () => {
  it('keeps what came', async () => {
    const end = new AbortController()
    const first: Scene = big({
      signal: end.signal,
      store: storeDouble(),
      lrs: {
        consistentThrough: () => {
          if (first.lrs.calls.length === 12) end.abort(new Error('ended'))
          return undefined
        },
      },
    })
    await expect(first.run()).rejects.toThrow('ended')
    expect(first.store.rows.size).toBeGreaterThanOrEqual(2750)
    const rest = big({ store: first.store })
    await rest.run()
    expect(first.store.rows.size).toBe(6000)
  })
})

describe('links that the LRS forgets in the middle of a pull', () => {
  it('are no trouble as long as the pull comes further', async () => {
    const { run, store } = big({ lrs: { knows: (call) => call % 9 !== 0 } })
    await run()
    expect(store.rows.size).toBe(6000)
  })

  it('are an error when it forgets all of them', async () => {
    const close = sampleTexts(200, { step: 10 })
    const { run } = scene({ texts: close, lrs: { knows: () => false } })
    await expect(run()).rejects.toThrow('does not know the links to further pages')
  })
})
