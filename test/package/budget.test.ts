import { readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const dist = new URL('../../dist/', import.meta.url)
const read = (path: string): Buffer => readFileSync(new URL(path, dist))
const gzipped = (...paths: string[]): number =>
  gzipSync(Buffer.concat(paths.map(read)), { level: 9 }).length

/** Most bytes of a player with its language, gzipped; 38 kB where nothing stands here. */
const budgets: Readonly<Record<string, number>> = {
  // They keep statements until an LRS has taken them.
  'xapi.js': 43_000,
  'cmi5.js': 43_000,
  // It holds the adapters of three formats.
  'universal.js': 48_000,
}

const namesIn = (folder: string): string[] => readdirSync(new URL(`${folder}/`, dist))
const scripts = namesIn('player').filter((name) => name.endsWith('.js'))
const languages = namesIn('texts')
const views = namesIn('parts').filter((name) => name.startsWith('view-'))

describe('what a learner downloads', () => {
  test.each(scripts.map((name) => [name, budgets[name] ?? 38_000] as const))(
    'of %s is at most %i bytes of script in every language',
    (name, budget) => {
      const sizes = languages.map((language) => gzipped(`texts/${language}`, `player/${name}`))
      expect(Math.max(...sizes)).toBeLessThanOrEqual(budget)
    },
  )

  test.each(views)('for %s, once it is needed, is at most 4 kB of script', (name) =>
    expect(gzipped(`parts/${name}`)).toBeLessThanOrEqual(4_000),
  )

  test.each([
    ['sheets.js', 4_000],
    ['search.js', 10_000],
  ])('for %s, once it is needed, is at most %i bytes of script', (name, budget) =>
    expect(gzipped(`parts/${name}`)).toBeLessThanOrEqual(budget),
  )

  test.each(['player.css', 'views.css'])('of %s is at most 6 kB', (name) =>
    expect(gzipped(`player/${name}`)).toBeLessThanOrEqual(6_000),
  )
})

const parts = [...views, 'sheets.js', 'search.js']

test.each([...scripts.map((name) => `player/${name}`), ...parts.map((name) => `parts/${name}`)])(
  '%s has no call behind ?. with spread arguments, which Chrome 86 gets wrong',
  (path) => {
    const script = read(path).toString()
    expect(script.match(/\?\.\w*\((?:[^()]*,)?\.\.\..{20}/g)).toBeNull()
  },
)
