import { expect, test } from 'vitest'
import { analyse } from '../../../src/report/analysis/analyse.ts'
import type { CourseReport } from '../../../src/report/course-report.ts'
import { courseOf } from './course.ts'
import { duckdbStore } from './duckdb-store.ts'
import { sitting } from './records.ts'
import { sql } from './sql-texts.ts'

/** The report of learners who all answered the same questions: a line for each, 1 for right. */
async function reportOf(matrix: readonly string[]): Promise<CourseReport> {
  const rows = matrix.flatMap((line, index) =>
    sitting({
      learner: `learner ${index}`,
      on: '2026-03-01',
      answers: Object.fromEntries(Array.from(line, (mark, at) => [at + 1, mark === '1'])),
    }),
  )
  const store = await duckdbStore(rows)
  const compiled = courseOf(matrix[0]?.length ?? 0)
  const report = await analyse({ store, compiled, sql, options: { asOf: '2026-04-01' } })
  store.close()
  return report
}

// Data and figures (p, sum of p * q = 2.18, variance 5.84): Karl L. Wuensch, East Carolina University,
// https://core.ecu.edu/wuenschk/StatHelp/KR20.txt
test('KR-20 of ten students and ten questions is that of the published example', async () => {
  const { forms, items } = await reportOf([
    '1111110110',
    '1011011101',
    '1111011001',
    '0010001000',
    '0000010010',
    '1110111111',
    '1101110111',
    '1111111101',
    '0101111101',
    '1101101110',
  ])
  expect(items.map(({ difficulty }) => difficulty)).toEqual([
    0.7, 0.7, 0.6, 0.7, 0.6, 0.8, 0.7, 0.7, 0.5, 0.6,
  ])
  const [form] = forms
  expect(form?.attempts).toBe(10)
  expect(form?.questions).toBe(10)
  expect(((form?.deviation ?? 0) * 10) ** 2).toBeCloseTo(5.84, 9)
  expect(form?.kr20).toBeCloseTo((10 / 9) * (1 - 2.18 / 5.84), 9)
})

// Data and figures (.91, -.91): J. D. Brown, Shiken 5(3), 2001, table 2, https://hosted.jalt.org/test/bro_12.htm
// The table gives items 1 to 3 and the totals of eight students, in steps of five; here the others fill the totals up.
test('point-biserials of eight students are those of the published example', async () => {
  const totals = [50, 45, 45, 40, 35, 30, 30, 25].map((total) => total / 5)
  const matrix = ['101', '101', '101', '101', '011', '011', '011', '011'].map((known, at) => {
    const rest = (totals[at] ?? 0) - 2
    return known + '1'.repeat(rest) + '0'.repeat(8 - rest)
  })
  const { items } = await reportOf(matrix)
  // The table rounds up.
  expect(Math.abs((items[0]?.pointBiserial ?? 0) - 0.91)).toBeLessThan(0.01)
  expect(items[0]?.pointBiserial).toBeCloseTo(((45 - 30) / Math.sqrt(68.75)) * 0.5, 9)
  expect(items[1]?.pointBiserial).toBeCloseTo(-((45 - 30) / Math.sqrt(68.75)) * 0.5, 9)
  expect(items[2]?.difficulty).toBe(1)
  expect(items[2]?.pointBiserial).toBeNull()
})
