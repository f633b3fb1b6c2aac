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

async function reportOf(rows: readonly StatementRow[], questions: number): Promise<CourseReport> {
  const compiled = courseOf(questions, settings)
  const { revision } = compiled.course
  const store = await duckdbStore(rows.map((row) => ({ ...row, revision })))
  const report = await analyse({ store, compiled, sql, options: { asOf: '2026-12-01' } })
  store.close()
  return report
}

/** A sitting: who and when, and 1 for each question that is right. */
const sat = (when: string, marks: string, more: Partial<Sat> = {}): StatementRow[] =>
  sitting({
    learner: when.split(' ')[0] ?? '',
    on: when.split(' ')[1] ?? '',
    answers: Object.fromEntries(
      Array.from(marks, (mark, at): [number, boolean] => [at + 1, mark === '1']),
    ),
    ...more,
  })

const base = (): StatementRow[] => [
  ...sat('ann 2026-01-05', '1100'),
  ...sat('bob 2026-01-06', '1010'),
]
const baseFigures = [
  [2, 1],
  [2, 0.5],
  [2, 0.5],
  [2, 0],
]

interface Case {
  readonly title: string
  readonly rows: readonly StatementRow[]
  /** Answers and share of right ones, by question. */
  readonly found: readonly (readonly (number | null)[])[]
}

const check = (number: number, success: boolean): StatementRow =>
  record({ learner: 'cy', on: '2026-02-01', verb: 'answered', kind: 'question', number, success })

const cases: readonly Case[] = [
  { title: 'first sittings are counted', rows: [], found: baseFigures },
  {
    title: 'a second attempt is not',
    rows: sat('ann 2026-01-07', '1111', { attempt: 2 }),
    found: baseFigures,
  },
  {
    title: 'nor a later assignment that counts attempts anew in the same registration',
    rows: sat('ann 2026-06-01', '1111', { attempt: 1 }),
    found: baseFigures,
  },
  {
    title: 'nor one with a registration of its own',
    rows: sat('bob 2026-06-01', '1111', { registration: 'next' }),
    found: baseFigures,
  },
  { title: 'nor answers in checks', rows: [check(1, false), check(2, true)], found: baseFigures },
  {
    title: 'nor a survey',
    rows: sat('ann 2026-01-05', '0')
      .filter(({ verb }) => verb === 'answered')
      .map((row) => ({ ...row, success: null })),
    found: baseFigures,
  },
  {
    title: 'nor a sitting of which only the result arrived',
    rows: sat('cy 2026-02-01', '', { score: 0.9 }),
    found: baseFigures,
  },
  {
    title: 'nor one of which most answers got lost',
    rows: sat('cy 2026-02-01', '1', { score: 1 }),
    found: baseFigures,
  },
  {
    title: 'answers may come before their result',
    rows: sat('cy 2026-02-01', '1111').map((row) =>
      row.verb === 'scored' ? { ...row, at: row.at + 5000 } : row,
    ),
    found: [
      [3, 1],
      [3, 2 / 3],
      [3, 2 / 3],
      [3, 1 / 3],
    ],
  },
  {
    title: 'and without one',
    rows: sat('cy 2026-02-01', '0000').filter(({ verb }) => verb === 'answered'),
    found: [
      [3, 2 / 3],
      [3, 1 / 3],
      [3, 1 / 3],
      [3, 0],
    ],
  },
]

// All cases are in one report: each has four questions and learners of its own.
const together = await reportOf(
  cases.flatMap(({ rows }, index) =>
    [...base(), ...rows].map((row) => ({
      ...row,
      learner: `${row.learner} of case ${index}`,
      number: row.verb === 'answered' ? (row.number ?? 0) + 4 * index : row.number,
    })),
  ),
  4 * cases.length,
)

test.each(cases.map((one, index) => ({ ...one, index })))('$title', ({ index, found }) => {
  const items = together.items.slice(4 * index, 4 * index + 4)
  expect(items.map(({ answers }) => answers)).toEqual(found.map(([answers]) => answers))
  for (const [at, { difficulty }] of items.entries()) {
    expect(difficulty).toBeCloseTo(found[at]?.[1] ?? NaN, 9)
  }
})

test('answers in checks are counted apart', () => {
  const index = cases.findIndex(({ title }) => title === 'nor answers in checks')
  const [first, second, third] = together.items.slice(4 * index)
  expect(first).toMatchObject({ checks: 1, checkDifficulty: 0 })
  expect(second).toMatchObject({ checks: 1, checkDifficulty: 1 })
  expect(third).toMatchObject({ checks: 0, checkDifficulty: null })
})

test('the median time is that of the middle, or of the middle two', async () => {
  const timed = (question: number, seconds: readonly number[]): StatementRow[] =>
    seconds.flatMap((time, index) =>
      sitting({
        learner: `learner ${index} of ${question}`,
        on: '2026-03-01',
        score: 0,
        answers: { [question]: true },
      }).map((row) => ({ ...row, seconds: row.verb === 'answered' ? time : null })),
    )
  const { items } = await reportOf([...timed(1, [9, 1, 5]), ...timed(2, [9, 1, 5, 6])], 4)
  expect(items.map(({ medianSeconds }) => medianSeconds)).toEqual([5, 5.5, null, null])
})

test('an exam without spread has no reliability', async () => {
  const { forms } = await reportOf(base(), 4)
  expect(forms).toMatchObject([{ attempts: 2, questions: 4, mean: 0.5, deviation: 0, kr20: null }])
  expect(forms[0]?.error).toBeNull()
})

test('scores are counted by first and by best sittings, the bounds in the upper step', async () => {
  const { scores } = await reportOf(
    [
      ...sat('ann 2026-01-05', '1', { score: 0.7 }),
      ...sat('ann 2026-01-06', '1', { score: 1, attempt: 2 }),
      ...sat('bob 2026-01-05', '1', { score: 0.699 }),
      ...sat('cy 2026-01-05', '1', { score: 0 }),
    ],
    4,
  )
  const found = scores.filter(({ first, best }) => first + best > 0)
  expect(found).toEqual([
    { exam: 'final', title: 'Final', from: 0, to: 10, first: 1, best: 1 },
    { exam: 'final', title: 'Final', from: 60, to: 70, first: 1, best: 1 },
    { exam: 'final', title: 'Final', from: 70, to: 80, first: 1, best: 0 },
    { exam: 'final', title: 'Final', from: 90, to: 100, first: 0, best: 1 },
  ])
  expect(scores).toHaveLength(10)
})
