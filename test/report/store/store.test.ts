import { copyFileSync, existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, test } from 'vitest'
import { columns } from '../../../src/report/statement-row.ts'
import { openStore } from '../../../src/report/store/open-store.ts'
import { StoreProblem } from '../../../src/report/store/store-problem.ts'
import type { PullMark } from '../../../src/report/store/store.ts'
import { countOf, day, nine, open, rowOf, rowsOf, testFolder } from './rows.ts'

const mark: PullMark = {
  pull: 'https://lrs.example/ all',
  since: null,
  more: '/more/2',
  until: '2026-01-02T00:00:00Z',
  brought: 50,
}

describe('a store', () => {
  test('gives back what was added, with day and month', async () => {
    const store = await open(join(testFolder(), 'records.duckdb'))
    const row = rowOf(31, { number: 7, kind: 'exam', response: 'o1[,]o2 ∀ 😀', completion: false })
    await store.add([[row]])
    const found = await store.query('SELECT * FROM statements')
    expect(found).toEqual([{ ...row, day: Math.floor(row.at / day), month: '2026-02' }])
    expect(Object.keys(found[0] ?? {})).toEqual([...columns, 'day', 'month'])
  })

  test('has each statement once, however often and in whatever batches it comes', async () => {
    const store = await open(join(testFolder(), 'records.duckdb'))
    const rows = rowsOf(1000)
    expect(await store.add([rows.slice(0, 600), rows.slice(400)])).toEqual({
      read: 1200,
      added: 1000,
    })
    expect(await store.add([rows, [rowOf(1000)]])).toEqual({ read: 1001, added: 1 })
    expect(await countOf(store)).toBe(1001)
  })

  test('keeps the statement that came first', async () => {
    const store = await open(join(testFolder(), 'records.duckdb'))
    await store.add([[rowOf(1, { verb: 'passed' }), rowOf(1, { verb: 'failed' })]])
    await store.add([[rowOf(1, { verb: 'earned' })]])
    expect(await store.query('SELECT verb FROM statements')).toEqual([{ verb: 'passed' }])
  })

  test('adds everything or nothing, the mark too', async () => {
    const store = await open(join(testFolder(), 'records.duckdb'))
    await store.add([rowsOf(3)], mark)
    const broken = (async function* () {
      yield rowsOf(600, 3)
      await Promise.reject(new Error('The line is cut.'))
    })()
    await expect(store.add(broken, { ...mark, more: '/more/9' })).rejects.toThrow(
      'The line is cut.',
    )
    expect(await countOf(store)).toBe(3)
    expect(await store.mark(mark.pull)).toEqual(mark)
    expect(await store.add([rowsOf(5)])).toEqual({ read: 5, added: 2 })
  })

  test('takes nothing of a batch with a row that no table holds', async () => {
    const store = await open(join(testFolder(), 'records.duckdb'))
    const learner = null as unknown as string
    await expect(store.add([[rowOf(1), rowOf(2, { learner })]], mark)).rejects.toThrow()
    expect(await countOf(store)).toBe(0)
    expect(await store.mark(mark.pull)).toBeUndefined()
  })

  test('moves marks one beside the other', async () => {
    const store = await open(join(testFolder(), 'records.duckdb'))
    const other = { ...mark, pull: 'https://other.example/', more: null, since: '2026-01-01' }
    await store.add([], mark)
    await store.add([], other)
    await store.add([], { ...mark, more: '/more/3', brought: 100 })
    expect(await store.mark(mark.pull)).toEqual({ ...mark, more: '/more/3', brought: 100 })
    expect(await store.mark(other.pull)).toEqual(other)
  })

  test('shows queries what is committed while something is added', async () => {
    const store = await open(join(testFolder(), 'records.duckdb'))
    await store.add([rowsOf(2)])
    const seen: unknown[] = []
    const slow = (async function* () {
      yield rowsOf(600, 2)
      seen.push(await countOf(store), await store.mark(mark.pull))
    })()
    await store.add(slow, mark)
    expect(seen).toEqual([2, undefined])
    expect(await countOf(store)).toBe(602)
  })

  test('is the same after it was closed', async () => {
    const path = join(testFolder(), 'records.duckdb')
    const first = await open(path)
    await first.add([rowsOf(10)], mark)
    await first.close()
    const again = await open(path)
    expect(await countOf(again)).toBe(10)
    expect(await again.mark(mark.pull)).toEqual(mark)
  })

  test('is at the last commit when a process has died beside it', async () => {
    const folder = testFolder()
    const path = join(folder, 'records.duckdb')
    const store = await open(path)
    await store.add([rowsOf(10)], mark)
    const copy = join(folder, 'copy.duckdb')
    const dying = (async function* () {
      yield rowsOf(1200, 10)
      for (const end of ['', '.wal']) {
        if (existsSync(path + end)) copyFileSync(path + end, copy + end)
      }
    })()
    await store.add(dying, { ...mark, more: null })
    const found = await open(copy)
    expect(await countOf(found)).toBe(10)
    expect(await found.mark(mark.pull)).toEqual(mark)
  })
})

describe('queries', () => {
  test('give plain values', async () => {
    const store = await open(join(testFolder(), 'records.duckdb'))
    await store.add([rowsOf(3)])
    const [found] = await store.query(`
      SELECT count(*) AS n, sum(raw::INTEGER) AS points, max("at") AS at, avg(scaled) AS mean, NULL AS none,
             DATE '2026-01-31' AS date, 1.25 AS decimal, min("at")::TIMESTAMPTZ AS zoned, true AS yes
      FROM statements`)
    expect(found).toEqual({
      n: 3,
      points: 225,
      at: nine + 2 * day,
      mean: 0.75,
      none: null,
      date: '2026-01-31',
      decimal: 1.25,
      zoned: nine,
      yes: true,
    })
  })

  test('see tables of facts, the newest of a name', async () => {
    const store = await open(join(testFolder(), 'records.duckdb'))
    const table = {
      name: 'pages "of" it',
      columns: [
        { name: 'number', type: 'integer' },
        { name: 'title', type: 'text' },
        { name: 'share', type: 'real' },
      ],
    } as const
    await store.provide({ ...table, rows: [[1, 'old', 0]] })
    const rows = Array.from({ length: 3000 }, (_, at) => [at, at % 2 ? "O'Neill" : null, at / 4])
    await store.provide({ ...table, rows })
    const found = await store.query('SELECT * FROM "pages ""of"" it" ORDER BY number')
    expect(found.map(Object.values)).toEqual(rows)
  })

  test('throw what the database says', async () => {
    const store = await open(join(testFolder(), 'records.duckdb'))
    await expect(store.query('SELECT nothing FROM statements')).rejects.toThrow(/nothing/)
    await expect(store.query('SELECT [1, 2] AS list')).rejects.toThrow('no plain value')
  })
})

describe('a file that is not the store that is wanted', () => {
  const course = 'https://training.example.org/courses/mr-safety'
  const made = async (sql: string): Promise<string> => {
    const path = join(testFolder(), 'records.duckdb')
    const store = await openStore(path, { course })
    await store.close()
    const instance = await DuckDBInstance.create(path)
    const connection = await instance.connect()
    await connection.run(sql)
    connection.closeSync()
    instance.closeSync()
    return path
  }

  test.each<[string, () => Promise<string>, string]>([
    [
      'of another course',
      () => made("UPDATE about SET value = 'https://other.example' WHERE key = 'course'"),
      'holds the records of https://other.example',
    ],
    [
      'of a newer version',
      () => made("UPDATE about SET value = '2' WHERE key = 'version'"),
      'newer version of this tool',
    ],
    ['of something else', () => made('DROP TABLE about'), 'database of something else'],
    [
      'that is no database',
      async () => {
        const path = join(testFolder(), 'records.csv')
        writeFileSync(path, 'name;score\n'.repeat(2000))
        return path
      },
      'is no store of records',
    ],
    ['that is a folder', async () => testFolder(), 'is a folder'],
    [
      'in a folder that is not there',
      async () => join(testFolder(), 'not', 'records.duckdb'),
      'in a folder that does not exist',
    ],
  ])('%s is refused', async (_, path, reason) => {
    const opening = openStore(await path(), { course })
    await expect(opening).rejects.toThrow(StoreProblem)
    await expect(opening).rejects.toThrow(reason)
  })

  test('is left as it was', async () => {
    const path = join(testFolder(), 'records.csv')
    writeFileSync(path, 'name;score\n'.repeat(2000))
    const before = statSync(path)
    await expect(openStore(path, { course })).rejects.toThrow(StoreProblem)
    expect(statSync(path).size).toBe(before.size)
  })
})
