import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { levels, reportOn } from '../../scripts/accessibility/report.ts'
import type { Tallies } from '../../scripts/accessibility/tallies.ts'

const root = new URL('../../', import.meta.url)
const criteria = levels.flatMap(([, all]) => all)

/** Every check that the criteria name, as if it had run. */
const all: Tallies = {
  counts: new Map(
    criteria.flatMap(({ number, checks = [] }) =>
      checks.map((check) => [check === 'axe' ? `axe wcag${number.replaceAll('.', '')}` : check, 1]),
    ),
  ),
  failed: new Set(),
}

/** The formatter pads the columns of tables by what is in them. */
const withoutCounts = (text: string): string =>
  text
    .replace(/[\d,]+ checks/g, 'n checks')
    .replace(/-{3,}/g, '---')
    .replace(/\s+/g, ' ')
    .trim()

test('the report speaks of all 31 criteria of level A and all 24 of level AA, each once', () => {
  const numbers = criteria.map(({ number }) => number)
  expect(levels.slice(0, 2).map(([, level]) => level.length)).toEqual([31, 24])
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('the document says what the criteria say, apart from counts', async () => {
  const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as {
    readonly version: string
  }
  const document = await readFile(new URL('docs/accessibility.md', root), 'utf8')
  expect(withoutCounts(document)).toBe(withoutCounts(reportOn(version, all)))
})

test.each(criteria.filter(({ test }) => test !== undefined))(
  'the test that proves $number is there',
  ({ test = '' }) => {
    expect(existsSync(new URL(test, root))).toBe(true)
  },
)

test.each([
  {
    what: 'a check that did not run',
    tallies: {
      ...all,
      counts: new Map([...all.counts].filter(([name]) => name !== 'focus order')),
    },
    says: '2.4.3: no test counted "focus order".',
  },
  {
    what: 'a check that failed',
    tallies: { ...all, failed: new Set(['contrast']) },
    says: '1.4.3: "contrast" failed.',
  },
])('the report is refused for $what', ({ tallies, says }) => {
  expect(() => reportOn('1.0.0', tallies)).toThrow(says)
})
