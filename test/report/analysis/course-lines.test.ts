import { expect, test } from 'vitest'
import { monthLines } from '../../../src/report/analysis/course-lines.ts'
import { analyse } from '../../../src/report/analysis/analyse.ts'
import type { AnalysisOptions } from '../../../src/report/analysis/parameters.ts'
import type { CourseReport } from '../../../src/report/course-report.ts'
import type { StatementRow } from '../../../src/report/statement-row.ts'
import { courseOf } from './course.ts'
import { duckdbStore } from './duckdb-store.ts'
import { record } from './records.ts'
import { sql } from './sql-texts.ts'

const compiled = courseOf(2)

async function reportOf(
  rows: readonly StatementRow[],
  options: Partial<AnalysisOptions> = {},
): Promise<CourseReport> {
  const store = await duckdbStore(rows)
  const report = await analyse({
    store,
    compiled,
    sql,
    options: { asOf: '2026-06-30', ...options },
  })
  store.close()
  return report
}

const started = (learner: string, on: string): StatementRow =>
  record({ learner, on, verb: 'initialized' })
const passed = (learner: string, on: string): StatementRow =>
  record({ learner, on, verb: 'passed' })

test('a cohort lists the weeks that have passed for all of it, with those who had passed by then', async () => {
  const { cohorts } = await reportOf([
    started('ann', '2026-06-01'),
    passed('ann', '2026-06-01'),
    started('bob', '2026-06-08'),
    passed('bob', '2026-06-15'),
    started('cy', '2026-06-09'),
    passed('cy', '2026-06-24'),
  ])
  expect(cohorts.map(({ week, learners, passed }) => [week, learners, passed])).toEqual([
    [0, 3, 1],
    [1, 3, 2],
    [2, 3, 2],
  ])
  expect(cohorts[1]?.share).toBeCloseTo(2 / 3, 12)
})

test('months are without holes, and a person starts and passes once', async () => {
  const { months } = await reportOf([
    started('ann', '2026-01-10'),
    passed('ann', '2026-03-10'),
    started('ann', '2026-04-10'),
    passed('ann', '2026-04-10'),
    ...['C1', 'C1', 'C2'].map((response) =>
      record({ learner: 'ann', on: '2026-04-10', verb: 'earned', kind: 'certificate', response }),
    ),
  ])
  expect(months.map((line) => Object.values(line).join(' '))).toEqual([
    '2026-01 1 0 0 0 0',
    '2026-02 0 0 0 0 0',
    '2026-03 0 1 0 0 0',
    '2026-04 0 0 0 0 2',
  ])
})

test('months of a period begin with it', async () => {
  const rows = [
    started('ann', '2026-01-10'),
    passed('ann', '2026-03-10'),
    started('bob', '2026-05-01'),
  ]
  const { months, about } = await reportOf(rows, { from: '2026-03-01', to: '2026-04-30' })
  expect(months.map(({ month, passed }) => [month, passed])).toEqual([['2026-03', 1]])
  expect(about).toMatchObject({ statements: 1, from: '2026-03-01', to: '2026-04-30' })
})

test('a clock that is off by centuries makes no endless list', () => {
  const months = monthLines([
    { month: '0101-01', started: 1 },
    { month: '2026-03', started: 2 },
  ])
  expect(months).toHaveLength(600)
  expect(months.at(-1)).toMatchObject({ month: '2026-03', started: 2 })
})

test('a page tells how many reached it, and who stopped there', async () => {
  const visit = (learner: string, page: number, on: string): StatementRow =>
    record({ learner, on, verb: 'progressed', kind: 'module', number: 1, page })
  const { pages } = await reportOf([
    visit('ann', 1, '2026-03-01'),
    visit('ann', 2, '2026-03-02'),
    visit('bob', 2, '2026-03-01'),
    visit('bob', 1, '2026-03-02'),
    visit('cy', 1, '2026-06-20'),
    visit('dee', 1, '2026-03-01'),
    passed('dee', '2026-03-02'),
  ])
  expect(pages).toEqual([
    {
      number: 1,
      module: 'One',
      page: 'One',
      file: 'modules/01-one.md',
      reached: 4,
      share: 1,
      stopped: 1,
    },
    {
      number: 2,
      module: 'One',
      page: 'Page',
      file: 'modules/01-one.md',
      reached: 2,
      share: 0.5,
      stopped: 1,
    },
  ])
})

test('a person rates once, the last time, a comment names nobody, and the report its sources', async () => {
  const rate = (learner: string, day: number, said: Partial<StatementRow>): StatementRow =>
    record({ learner, on: `2026-03-0${day}`, verb: 'commented', ...said })
  const { ratings, comments, about } = await reportOf(
    [
      rate('ann', 1, { raw: 1, response: 'Bad' }),
      rate('ann', 5, { raw: 4, response: 'Better' }),
      rate('bob', 6, { raw: 4, response: '  ' }),
      rate('cy', 7, { raw: 5, response: null }),
      rate('dee', 7, { raw: 9, response: 'Out of range', source: 'file' }),
    ],
    { isPseudonymous: true },
  )
  expect(ratings.map(({ rating, count }) => [rating, count])).toEqual([
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 2],
    [5, 1],
  ])
  expect(comments).toEqual([{ day: '2026-03-05', rating: 4, comment: 'Better' }])
  expect(about).toMatchObject({
    course: compiled.course.iri,
    statements: 5,
    newest: '2026-03-07T08:00:01.000Z',
    sources: ['file', 'test'],
    isPseudonymous: true,
    hasRoster: false,
  })
})
