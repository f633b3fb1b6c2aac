import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allowList, optionalColumns, optionalOf } from '../../../src/report/privacy/allow-list.ts'
import { fingerprintOf, keyOf, pseudonym } from '../../../src/report/privacy/pseudonym.ts'
import { columns } from '../../../src/report/statement-row.ts'
import { open, rowOf, testFolder } from './rows.ts'

type Options = Parameters<typeof open>[1]

const key = 'k'.repeat(40)
const hash = (text: string): string => createHmac('sha256', key).update(text).digest('hex')

describe('pseudonyms', () => {
  test('stand for learners and accounts, and names are left out', () => {
    expect(pseudonym(key)(rowOf(1))).toEqual({
      ...rowOf(1),
      learner: hash('https://lms.example e1'),
      account: hash('e1'),
      name: null,
    })
  })

  test('are others with another key', () => {
    const [one, other] = [key, `${key}.`].map((text) => pseudonym(text)(rowOf(1)))
    expect(one?.learner).not.toBe(other?.learner)
  })

  test('leave nobody nobody', () => {
    const row = rowOf(1, { learner: '', account: null })
    expect(pseudonym(key)(row)).toEqual({ ...row, name: null })
  })

  test.each([
    [`  ${key}\n`, key],
    ['k'.repeat(32), 'k'.repeat(32)],
    ['k'.repeat(31), undefined],
    [`${' '.repeat(40)}short`, undefined],
  ])('have a key of 32 characters or more: %j', (text, expected) => {
    expect(keyOf(text)).toBe(expected)
  })

  test('have a fingerprint that does not say what the key is', () => {
    expect(fingerprintOf(key)).toMatch(/^[0-9a-f]{16}$/)
    expect(fingerprintOf(key)).not.toBe(fingerprintOf(`${key}.`))
  })
})

describe('the allow-list', () => {
  test('empties what is not on it', () => {
    const full = Object.fromEntries(columns.map((name) => [name, `a ${name}`])) as never
    const kept = Object.entries(allowList(['response', 'scaled'])(full))
      .filter(([, value]) => value !== null)
      .map(([name]) => name)
    expect(kept.sort()).toEqual(
      'at id kind learner number object response scaled source stored verb'.split(' '),
    )
  })

  test('names every other column', () => {
    expect(optionalColumns).toHaveLength(columns.length - 9)
    expect(optionalOf(['scaled', 'id', 'nonsense', 'name'])).toEqual(['name', 'scaled'])
  })
})

describe('a store that protects learners', () => {
  test('never has their names on disk', async () => {
    const path = join(testFolder(), 'records.duckdb')
    const row = rowOf(1, { name: 'Zacharias-Quux', account: 'quux-17', learner: 'mailto:quux-17' })
    const store = await open(path, { privacy: { key } })
    await store.add([[row]])
    expect(await store.query('SELECT learner, account, name FROM statements')).toEqual([
      { learner: hash('mailto:quux-17'), account: hash('quux-17'), name: null },
    ])
    await store.close()
    expect(readFileSync(path, 'latin1')).not.toMatch(/quux/i)
  })

  test('keeps to its allow-list when nobody names it any more', async () => {
    const path = join(testFolder(), 'records.duckdb')
    const first = await open(path, { privacy: { columns: ['scaled'] } })
    await first.add([[rowOf(1)]])
    await first.close()
    const again = await open(path)
    await again.add([[rowOf(2)]])
    const found = await again.query('SELECT DISTINCT scaled, raw, name, account FROM statements')
    expect(found).toEqual([{ scaled: 0.75, raw: null, name: null, account: null }])
  })

  const listed = { privacy: { columns: ['scaled'] } } as const
  test.each<[string, { made: Options; wanted: Options; reason: string }]>([
    [
      'without its key',
      { made: { privacy: { key } }, wanted: {}, reason: 'holds pseudonyms. Name the file' },
    ],
    [
      'with another key',
      {
        made: { privacy: { key } },
        wanted: { privacy: { key: `${key}.` } },
        reason: 'another key',
      },
    ],
    [
      'with a key that it has not',
      { made: {}, wanted: { privacy: { key } }, reason: 'holds learners without pseudonyms' },
    ],
    [
      'with another allow-list',
      {
        made: listed,
        wanted: { privacy: { columns: ['scaled', 'raw'] } },
        reason: 'keeps of the columns to choose from scaled',
      },
    ],
    [
      'with an allow-list that it has not',
      { made: {}, wanted: { privacy: { columns: [] } }, reason: 'keeps all columns' },
    ],
  ])('is not opened %s', async (_, { made, wanted, reason }) => {
    const path = join(testFolder(), 'records.duckdb')
    const store = await open(path, made)
    await store.close()
    await expect(open(path, wanted)).rejects.toThrow(reason)
  })
})
