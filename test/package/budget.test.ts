import { readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const folder = new URL('../../dist/player/', import.meta.url)
const gzipped = (name: string): number =>
  gzipSync(readFileSync(new URL(name, folder)), { level: 9 }).length

describe('what a learner downloads', () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith('.js')))(
    'of %s is at most 20 kB of script',
    (name) => expect(gzipped(name)).toBeLessThanOrEqual(20_000),
  )

  test('of the style sheet is at most 6 kB', () => {
    expect(gzipped('player.css')).toBeLessThanOrEqual(6_000)
  })
})
