import { expect, test } from 'vitest'
import { courseFacts } from '../../../src/report/analysis/facts.ts'
import { parameterFacts } from '../../../src/report/analysis/parameters.ts'
import type { Row } from '../../../src/report/analysis/row.ts'
import { runQuery, runSteps } from '../../../src/report/analysis/run-sql.ts'
import type { AnalysisStore } from '../../../src/report/analysis/run-sql.ts'
import type { Cell, FactTable } from '../../../src/report/store/store.ts'
import { courseOf } from './course.ts'
import { duckdbStore } from './duckdb-store.ts'
import { generatedRows } from './generated.ts'
import { sql } from './sql-texts.ts'
import { sqliteStore } from './sqlite-store.ts'

const rows = generatedRows({ seed: 3, learners: 60, questions: 9, draw: 5 })
const compiled = courseOf(9)
const roster: FactTable = {
  name: 'roster',
  columns: (['key', 'person', 'name', 'unit', 'due_day'] as const).map((name) => ({
    name,
    type: name.endsWith('day') || name === 'person' ? 'integer' : 'text',
  })),
  rows: Array.from({ length: 70 }, (_, at) => [
    `learner ${at + 1}`,
    at + 1,
    `Name ${at + 1}`,
    at % 3 === 0 ? 'ICU' : 'Radiology',
    20_500 + at * 3,
  ]),
}
const options = { asOf: '2026-07-15', from: '2026-02-01', validDays: 60, soonDays: 20 }

async function prepared<S extends AnalysisStore>(store: S): Promise<S> {
  for (const table of [...courseFacts(compiled), parameterFacts(compiled, options), roster]) {
    await store.provide(table)
  }
  await runSteps(store, sql)
  return store
}

const [duckdb, sqlite] = await Promise.all([
  duckdbStore(rows).then(prepared),
  prepared(sqliteStore(rows)),
])

/** The rows in an order of their own: ties may come in any. Measures are rounded, and times are milliseconds. */
function comparable(found: readonly Row[]): string[] {
  const cell = (value: Cell): Cell => {
    if (typeof value === 'number') return Number(value.toPrecision(14))
    const isTime = typeof value === 'string' && /^\d{4}-\d\d-\d\d \d\d:/.test(value)
    return isTime ? Date.parse(`${value.replace(' ', 'T')}Z`) : value
  }
  return found
    .map((row) =>
      JSON.stringify(
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value)])),
      ),
    )
    .sort()
}

const tables = Object.keys(sql)
  .filter((file) => /^\d\d-/.test(file))
  .map((file) => file.slice(3))

// `kept` has truth values, which SQLite knows as numbers only.
test.each(tables.filter((table) => table !== 'kept'))(
  'the table %s is the same on DuckDB and SQLite',
  async (table) => {
    const select = `SELECT * FROM ${table}`
    const found = comparable(await sqlite.query(select))
    expect(found.length).toBeGreaterThan(0)
    expect(comparable(await duckdb.query(select))).toEqual(found)
  },
)

const queries = Object.keys(sql).filter((file) => !/^\d\d-/.test(file))

test.each(queries)('%s.sql finds the same on DuckDB and SQLite', async (query) => {
  const found = comparable(await runQuery(sqlite, sql, query))
  if (query !== 'wrong_answers') expect(found.length).toBeGreaterThan(0)
  expect(comparable(await runQuery(duckdb, sql, query))).toEqual(found)
})

test.each(Object.entries(sql))(
  '%s.sql says what it answers and uses no word of one engine',
  (file, text) => {
    const [comment = ''] = text.split('\n')
    expect(comment).toMatch(new RegExp(`^-- ${file.replace(/^\d\d-/, '')}: .+\\.$`))
    const code = text.replace(/--.*/g, '')
    expect(code).not.toMatch(
      /\b(QUALIFY|LIST|STRUCT|UNNEST|FILTER|STRFTIME|DATE_\w+|EXTRACT|INTERVAL|MEDIAN|QUANTILE\w*|CORR|GREATEST|LEAST|IIF|IFNULL|NVL|ILIKE)\b|::|;/i,
    )
  },
)
