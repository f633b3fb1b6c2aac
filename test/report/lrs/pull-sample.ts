import { lrsPages } from '../../doubles/lrs-pages/index.ts'
import type { LrsPages, LrsPagesOptions } from '../../doubles/lrs-pages/index.ts'
import { fetchPages } from '../../doubles/lrs-pages/fetch-pages.ts'
import { listOf } from '../../doubles/lrs-pages/statement-list.ts'
import type { PullOptions } from '../../../src/report/lrs/job.ts'
import { pull } from '../../../src/report/lrs/pull.ts'
import type { Pulled } from '../../../src/report/lrs/pull.ts'
import type { PullProgress } from '../../../src/report/lrs/progress.ts'
import { storeDouble } from '../store-double.ts'
import type { StoreDouble } from '../store-double.ts'
import { fakeWorld } from './fake-world.ts'
import type { FakeWorld } from './fake-world.ts'
import { courseIri, readSample } from './sample-statements.ts'

export const endpoint = 'https://lrs.example.org/xapi/'
export const auth = `Basic ${Buffer.from('reader:s3cret').toString('base64')}`

/** A pull that is all fake: LRS, network, clock and store. */
export interface Scene {
  readonly lrs: LrsPages
  readonly store: StoreDouble
  readonly world: FakeWorld
  readonly heard: readonly PullProgress[]
  readonly run: () => Promise<Pulled>
}

export interface SceneOptions {
  readonly texts: readonly string[]
  readonly lrs?: LrsPagesOptions
  readonly pull?: Partial<PullOptions>
  readonly store?: StoreDouble
  /** In the place of the LRS's. */
  readonly fetch?: typeof fetch
  readonly signal?: AbortSignal
}

export function scene({ texts, lrs: lrsOptions, signal, ...options }: SceneOptions): Scene {
  const world = fakeWorld('2026-03-01T00:00:00.000Z')
  const lrs = lrsPages(listOf(texts), { auth, ...lrsOptions })
  const store = options.store ?? storeDouble()
  const heard: PullProgress[] = []
  const run = (): Promise<Pulled> =>
    pull(
      { endpoint, auth, activities: [courseIri], read: readSample, store, ...options.pull },
      {
        ...world,
        fetch: options.fetch ?? fetchPages(lrs, world.runOut),
        progress: (progress) => heard.push(progress),
        ...(signal && { signal }),
      },
    )
  return { lrs, store, world, heard, run }
}

/** An answer of an LRS that says what a test has it say. */
export function answering(
  answer: (url: URL, call: number) => Response | Promise<Response>,
): typeof fetch {
  let calls = 0
  return async (input) => {
    calls += 1
    return answer(new URL(input instanceof Request ? input.url : input), calls)
  }
}

export function jsonAnswer(
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(value), {
    headers: { 'Content-Type': 'application/json', ...headers },
  })
}
