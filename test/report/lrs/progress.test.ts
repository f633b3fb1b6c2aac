import { describe, expect, it } from 'vitest'
import { etaSeconds } from '../../../src/report/lrs/progress.ts'
import { progressLine } from '../../../src/report/lrs/progress-line.ts'
import { scene } from './pull-sample.ts'
import { sampleTexts } from './sample-statements.ts'

const progress = { brought: 12_400, added: 0, perSecond: 0, calls: 1, retries: 0, pageSize: 50 }

describe('the line of progress', () => {
  it.each([
    [{ perSecond: 830.4, etaSeconds: 240 }, '12,400 statements, 830/s, about 4 min left'],
    [{ perSecond: 830.4, etaSeconds: 45 }, '12,400 statements, 830/s, about 45 s left'],
    [{ perSecond: 830.4, etaSeconds: 11_000 }, '12,400 statements, 830/s, about 3 h left'],
    [{ etaSeconds: undefined }, '12,400 statements'],
    [{ brought: 1, etaSeconds: undefined, retries: 1 }, '1 statement, 1 call repeated'],
    [{ etaSeconds: undefined, retries: 1200 }, '12,400 statements, 1,200 calls repeated'],
  ])('says %j as %j', (some, line) => {
    expect(progressLine({ ...progress, ...some })).toBe(line)
  })
})

describe('the time that is left', () => {
  it.each([
    ['a quarter of the way', { first: 0, newest: 250, until: 1000 }, [10_000, 30]],
    ['all of the way', { first: 0, newest: 1000, until: 1000 }, [10_000, 0]],
    ['past the end', { first: 0, newest: 2000, until: 1000 }, [10_000, 0]],
    ['the start', { first: 0, newest: 0, until: 1000 }, [10_000, undefined]],
    ['less than a second', { first: 0, newest: 500, until: 1000 }, [900, undefined]],
    ['no way at all', { first: 5, newest: 5, until: 5 }, [10_000, undefined]],
  ])('is known after %s', (_, way, [elapsed = 0, seconds]) => {
    expect(etaSeconds(way, elapsed)).toBe(seconds)
  })

  it('goes by how far the times of storing have come', async () => {
    const { run, heard, world } = scene({
      texts: sampleTexts(1000),
      lrs: {
        consistentThrough: () => {
          world.pass(1000)
          return '2026-01-06T00:39:00.000Z'
        },
      },
    })
    await run()
    const half = heard.find(({ brought }) => brought === 500)
    expect(half).toMatchObject({ calls: 11, pageSize: 50, perSecond: 500 / 11, etaSeconds: 11 })
    expect(heard.at(-1)).toMatchObject({ brought: 1000, added: 1000 })
  })
})
