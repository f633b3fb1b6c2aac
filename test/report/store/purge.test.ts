import { readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { countOf, day, nine, open, rowOf, rowsOf, testFolder } from './rows.ts'

const mark = { pull: 'p', since: '2026-01-09', more: null, until: null, brought: 3 }

/** A text that no compression makes short. */
const noise = (seed: number): string =>
  Array.from({ length: 25 }, (_, at) => String(Math.sin(25 * seed + at + 1))).join('')

test('a purge takes out what happened before, for good', async () => {
  const path = join(testFolder(), 'records.duckdb')
  const store = await open(path)
  const old = Array.from({ length: 2000 }, (_, at) =>
    rowOf(at, { at: nine - day, response: `secret-${at} ${noise(at)}` }),
  )
  await store.add([old, rowsOf(10, 2000)], mark)
  await store.close()
  const size = statSync(path).size
  const again = await open(path)
  expect(await again.purge(nine)).toBe(2000)
  expect(await countOf(again)).toBe(10)
  expect(await again.mark('p')).toEqual(mark)
  await again.close()
  expect(statSync(path).size).toBeLessThan(size)
  expect(readFileSync(path, 'latin1')).not.toContain('secret-')
  expect(readdirSync(dirname(path))).toEqual(['records.duckdb'])
})

test('what was purged does not come back with the next import', async () => {
  const path = join(testFolder(), 'records.duckdb')
  const store = await open(path)
  await store.add([rowsOf(10)])
  expect(await store.purge(nine + 4 * day)).toBe(4)
  expect(await store.add([rowsOf(12)])).toEqual({ read: 12, added: 2 })
  await store.close()
  const again = await open(path)
  expect(await again.add([rowsOf(12)])).toEqual({ read: 12, added: 0 })
  expect(await again.purge(nine)).toBe(0)
  expect(await countOf(again)).toBe(8)
})

test('facts are still there after a purge', async () => {
  const store = await open(join(testFolder(), 'records.duckdb'))
  const columns = [{ name: 'number', type: 'integer' }] as const
  await store.provide({ name: 'exams', columns, rows: [[7]] })
  await store.purge(nine)
  expect(await store.query('SELECT number FROM exams')).toEqual([{ number: 7 }])
})
