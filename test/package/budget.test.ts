import { readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const folder = new URL('../../dist/player/', import.meta.url)
const gzipped = (name: string): number =>
  gzipSync(readFileSync(new URL(name, folder)), { level: 9 }).length

/** Most bytes of a script, gzipped; 30 kB where nothing stands here. */
const budgets: Readonly<Record<string, number>> = {
  // They keep statements until an LRS has taken them.
  'xapi.js': 35_000,
  'cmi5.js': 35_000,
  // It holds the adapters of three formats.
  'universal.js': 40_000,
}

const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))

describe('what a learner downloads', () => {
  test.each(scripts.map((name) => [name, budgets[name] ?? 30_000] as const))(
    'of %s is at most %i bytes of script',
    (name, budget) => expect(gzipped(name)).toBeLessThanOrEqual(budget),
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
