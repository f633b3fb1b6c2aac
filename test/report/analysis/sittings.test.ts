import { expect, test } from 'vitest'
import { analyse } from '../../../src/report/analysis/analyse.ts'
import type { CourseReport } from '../../../src/report/course-report.ts'
import type { StatementRow } from '../../../src/report/statement-row.ts'
import { mini } from '../../compile/mini-course.ts'
import { courseOf } from './course.ts'
import { duckdbStore } from './duckdb-store.ts'
import { record, sitting } from './records.ts'
import type { Sat } from './records.ts'
import { sql } from './sql-texts.ts'

const settings = mini['course.yaml'].replace('draw: 1', 'draw: 4')
const compiled = courseOf(4, settings)
const revision = compiled.course.revision

async function reportOf(rows: readonly StatementRow[]): Promise<CourseReport> {
  const store = await duckdbStore(rows)
  const report = await analyse({ store, compiled, sql, options: { asOf: '2026-12-01' } })
  store.close()
  return report
}

const sat = (learner: string, on: string, marks: string, more: Partial<Sat> = {}): StatementRow[] =>
  sitting({
    learner,
    on,
    revision,
    answers: Object.fromEntries(
      Array.from(marks, (mark, at): [number, boolean] => [at + 1, mark === '1']),
    ),
    ...more,
  })

const answersOf = ({ items }: CourseReport): (number | null)[][] =>
  items.map(({ answers, difficulty }) => [answers, difficulty])

const base = [...sat('ann', '2026-01-05', '1100'), ...sat('bob', '2026-01-06', '1010')]
const alone = await reportOf(base)

test('first sittings are what is counted', () => {
  expect(answersOf(alone)).toEqual([
    [2, 1],
    [2, 0.5],
    [2, 0.5],
    [2, 0],
  ])
  expect(alone.forms[0]).toMatchObject({ attempts: 2, questions: 4, mean: 0.5, deviation: 0 })
  expect(alone.forms[0]?.kr20).toBeNull()
})

test.each<{ title: string; more: readonly StatementRow[] }>([
  { title: 'a second attempt', more: sat('ann', '2026-01-07', '1111', { attempt: 2 }) },
  {
    title: 'an assignment in which attempts are counted anew, in the same registration',
    more: sat('ann', '2026-06-01', '1111', { attempt: 1 }),
  },
  {
    title: 'an assignment with a registration of its own',
    more: sat('bob', '2026-06-01', '1111', { registration: 'next' }),
  },
  {
    title: 'answers of a check',
    more: [1, 2].map((number) =>
      record({
        learner: 'cy',
        on: '2026-02-01',
        verb: 'answered',
        kind: 'question',
        number,
        success: true,
      }),
    ),
  },
  {
    title: 'a survey',
    more: [
      record({
        learner: 'ann',
        on: '2026-01-05',
        verb: 'answered',
        kind: 'question',
        number: 3,
        exam: 1,
        attempt: 1,
        registration: 'reg',
        response: 'o3',
      }),
    ],
  },
  {
    title: 'a sitting of which only the result arrived',
    more: sat('cy', '2026-02-01', '', { score: 0.9 }),
  },
  {
    title: 'a sitting of which most answers got lost',
    more: sat('cy', '2026-02-01', '1', { score: 1 }),
  },
])('$title changes no statistics of questions', async ({ more }) => {
  expect(answersOf(await reportOf([...base, ...more]))).toEqual(answersOf(alone))
})

test('answers may come before their result, and without one', async () => {
  const late = sat('cy', '2026-02-01T10:00:00Z', '1111').map((row) =>
    row.verb === 'scored' ? { ...row, at: row.at + 5000 } : row,
  )
  const lost = sat('dee', '2026-02-01', '1111').filter(({ verb }) => verb === 'answered')
  const report = await reportOf([...base, ...late, ...lost])
  expect(report.items.map(({ answers }) => answers)).toEqual([4, 4, 4, 4])
})

test('answers in checks are counted apart', async () => {
  const checks = [true, true, false].map((success) =>
    record({
      learner: 'cy',
      on: '2026-02-01',
      verb: 'answered',
      kind: 'question',
      number: 2,
      success,
    }),
  )
  const [, item] = (await reportOf([...base, ...checks])).items
  expect(item).toMatchObject({ answers: 2, checks: 3, checkDifficulty: 0.666666666667 })
})

test('the median time is that of the middle, or of the middle two', async () => {
  const timed = (seconds: readonly number[]): StatementRow[] =>
    seconds.flatMap((time, index) =>
      sat(`learner ${index}`, '2026-03-01', '1').map((row) => ({
        ...row,
        seconds: row.verb === 'answered' ? time : null,
        scaled: null,
      })),
    )
  const odd = await reportOf(timed([9, 1, 5]))
  const even = await reportOf(timed([9, 1, 5, 6]))
  expect([odd.items[0]?.medianSeconds, even.items[0]?.medianSeconds]).toEqual([5, 5.5])
})

test('scores are counted by first and by best sittings, the bounds in the upper step', async () => {
  const { scores } = await reportOf([
    ...sat('ann', '2026-01-05', '1', { score: 0.7 }),
    ...sat('ann', '2026-01-06', '1', { score: 1, attempt: 2 }),
    ...sat('bob', '2026-01-05', '1', { score: 0.699 }),
    ...sat('cy', '2026-01-05', '1', { score: 0 }),
  ])
  const found = scores.filter(({ first, best }) => first + best > 0)
  expect(found).toEqual([
    { exam: 'final', from: 0, to: 10, first: 1, best: 1 },
    { exam: 'final', from: 60, to: 70, first: 1, best: 1 },
    { exam: 'final', from: 70, to: 80, first: 1, best: 0 },
    { exam: 'final', from: 90, to: 100, first: 0, best: 1 },
  ])
  expect(scores).toHaveLength(10)
})
