import { readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const folder = new URL('../../dist/player/', import.meta.url)
const gzipped = (name: string): number =>
  gzipSync(readFileSync(new URL(name, folder)), { level: 9 }).length

const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))

describe('what a learner downloads', () => {
  test.each(scripts)('of %s is at most 30 kB of script', (name) =>
    expect(gzipped(name)).toBeLessThanOrEqual(30_000),
  )

  test('of the style sheet is at most 6 kB', () => {
    expect(gzipped('player.css')).toBeLessThanOrEqual(6_000)
  })
})

test.each(scripts)(
  '%s has no call behind ?. with spread arguments, which Chrome 86 gets wrong',
  (name) => {
    const script = readFileSync(new URL(name, folder), 'utf8')
    expect(script.match(/\?\.\w*\((?:[^()]*,)?\.\.\..{20}/g)).toBeNull()
  },
)
