import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { day, nine, open, rowOf, rowsOf, testFolder } from './rows.ts'

const sums = `count(*)::INTEGER, sum(raw), min("at")::VARCHAR, max(day), count(DISTINCT id)::INTEGER,
  max(month), sum(length(response))::INTEGER`

/** What another engine reads of the files. */
async function readBack(folder: string): Promise<unknown> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const files = `read_parquet('${folder}/*/*.parquet', hive_partitioning = true)`
  const reader = await connection.runAndReadAll(`SELECT ${sums} FROM ${files}`)
  const [row] = reader.getRows()
  connection.closeSync()
  instance.closeSync()
  return row
}

test('Parquet files hold the same sums, in a folder for each month', async () => {
  const folder = join(testFolder(), "a 'quoted' folder", 'parquet')
  const store = await open(join(testFolder(), 'records.duckdb'))
  await store.add([rowsOf(400).map((row) => ({ ...row, response: `∀ ${row.id}` }))])
  await store.writeParquet(folder)
  const months = readdirSync(folder)
  expect(months).toHaveLength(14)
  expect(months[0]).toBe('month=2026-01')
  const [own] = await store.query(`SELECT ${sums} FROM statements`)
  expect(await readBack(folder.replaceAll("'", "''"))).toEqual(Object.values(own ?? {}))
  expect(readdirSync(dirname(folder))).toEqual(['parquet'])
})

test('a second export takes the place of the first', async () => {
  const folder = join(testFolder(), 'parquet')
  const store = await open(join(testFolder(), 'records.duckdb'))
  await store.add([rowsOf(100)])
  await store.writeParquet(folder)
  await store.purge(nine + 60 * day)
  await store.writeParquet(folder)
  expect(readdirSync(folder)).toEqual(['month=2026-03', 'month=2026-04'])
})

test('a folder with anything else in it is left alone', async () => {
  const folder = join(testFolder(), 'documents')
  mkdirSync(folder)
  writeFileSync(join(folder, 'thesis.txt'), 'years of work')
  const store = await open(join(testFolder(), 'records.duckdb'))
  await store.add([[rowOf(1)]])
  await expect(store.writeParquet(folder)).rejects.toThrow('holds thesis.txt')
  await expect(store.writeParquet(join(folder, 'thesis.txt'))).rejects.toThrow('is a file')
  expect(readdirSync(folder)).toEqual(['thesis.txt'])
})

test('an export that fails leaves the one before', async () => {
  const folder = join(testFolder(), 'parquet')
  const store = await open(join(testFolder(), 'records.duckdb'))
  await store.add([[rowOf(1)]])
  await store.writeParquet(folder)
  await store.close()
  await expect(store.writeParquet(folder)).rejects.toThrow()
  expect(readdirSync(folder)).toEqual(['month=2026-01'])
  expect(existsSync(join(dirname(folder), '.coursewright-parquet-new'))).toBe(false)
})
