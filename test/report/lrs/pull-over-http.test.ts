import { createServer } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { lrsPages } from '../../doubles/lrs-pages/index.ts'
import { servePages } from '../../doubles/lrs-pages/serve-pages.ts'
import { listOf } from '../../doubles/lrs-pages/statement-list.ts'
import { listen } from '../../browser/listen.ts'
import type { Listening } from '../../browser/listen.ts'
import { seededRandom } from '../../../src/model/random.ts'
import type { LrsEffects } from '../../../src/report/lrs/effects.ts'
import { lrsEndpoint } from '../../../src/report/lrs/endpoint.ts'
import type { PullOptions } from '../../../src/report/lrs/job.ts'
import { pull } from '../../../src/report/lrs/pull.ts'
import { systemEffects } from '../../../src/report/lrs/system-effects.ts'
import { storeDouble } from '../store-double.ts'
import { auth } from './pull-sample.ts'
import { courseIri, readSample, sampleId, sampleTexts } from './sample-statements.ts'

/** Time goes by so much faster; a minute of silence is 0.4 seconds, for machines that are busy. */
const haste = 300
const hasteOfPatience = 150

function hastyEffects(seed: number): LrsEffects {
  const start = systemEffects.now()
  return {
    ...systemEffects,
    now: () => start + (systemEffects.now() - start) * haste,
    sleep: (ms, signal) => systemEffects.sleep(ms / haste, signal),
    after: (ms, action) => systemEffects.after(ms / hasteOfPatience, action),
    random: seededRandom(seed),
  }
}

describe('a pull over HTTP', () => {
  let server: Listening | undefined

  afterEach(async () => {
    await server?.close()
    server = undefined
  })

  it.each([[1], [2], [3]])(
    'that fails at one call in twenty and is stopped twice brings every statement once (%i)',
    async (seed) => {
      const lrs = lrsPages(listOf(sampleTexts(2000)), { auth, faults: { rate: 0.05, seed } })
      server = await servePages(lrs)
      const random = seededRandom(seed)
      let writes = Infinity
      const store = storeDouble(() => {
        writes -= 1
        if (writes < 0) throw new Error('killed')
      })
      const options: PullOptions = {
        endpoint: lrsEndpoint(`${server.origin}/xapi`),
        auth,
        activities: [courseIri],
        read: readSample,
        store,
      }
      writes = Math.floor(random() * 3)
      await expect(pull(options, hastyEffects(seed))).rejects.toThrow('killed')
      writes = Infinity
      const kept = store.rows.size
      const end = new AbortController()
      const until = kept + Math.floor(random() * (1900 - kept))
      const ending = pull(options, {
        ...hastyEffects(seed + 10),
        signal: end.signal,
        progress: ({ brought }) => {
          if (brought > until) end.abort(new Error('ended'))
        },
      })
      await expect(ending).rejects.toThrow('ended')
      expect(store.rows.size).toBeLessThan(2000)
      await pull(options, hastyEffects(seed + 20))
      expect([...store.rows.keys()].sort()).toEqual(
        Array.from({ length: 2000 }, (_, number) => sampleId(number)).sort(),
      )
      expect(lrs.calls.filter(({ fault }) => fault).length).toBeGreaterThan(0)
    },
  )

  it('sends the version of xAPI, and nobody else the credentials', async () => {
    const lrs = lrsPages(listOf(sampleTexts(3)), { auth: 'Basic somebody-else' })
    server = await servePages(lrs)
    const options: PullOptions = {
      endpoint: lrsEndpoint(`${server.origin}/xapi`),
      auth,
      activities: [],
      read: readSample,
      store: storeDouble(),
    }
    await expect(pull(options, systemEffects)).rejects.toThrow('does not accept the credentials')
    expect(lrs.calls).toHaveLength(1)
  })

  it('does not take the credentials where it is sent on to', async () => {
    const seen: (string | undefined)[] = []
    const redirecting = createServer((request, response) => {
      seen.push(request.url)
      response.writeHead(302, { Location: '/elsewhere' }).end()
    })
    server = await listen(redirecting)
    const options: PullOptions = {
      endpoint: lrsEndpoint(`${server.origin}/xapi`),
      auth,
      activities: [courseIri],
      read: readSample,
      store: storeDouble(),
    }
    await expect(pull(options, systemEffects)).rejects.toThrow('sends on to')
    expect(seen).toHaveLength(1)
  })
})
