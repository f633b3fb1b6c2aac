import { expect, test } from 'vitest'
import { analyse } from '../../../src/report/analysis/analyse.ts'
import type { StatementRow } from '../../../src/report/statement-row.ts'
import { courseOf } from './course.ts'
import { duckdbStore } from './duckdb-store.ts'
import {
  fraction,
  mean,
  minus,
  over,
  plus,
  root,
  sum,
  times,
  toNumber,
  variance,
} from './fraction.ts'
import type { Fraction } from './fraction.ts'
import { generatedRows } from './generated.ts'
import type { Generated } from './generated.ts'
import { sql } from './sql-texts.ts'

/** Right (1) or wrong (0) by question. */
type Sheet = ReadonlyMap<number, number>

/** What each learner answered at first, found by time alone: a sitting is handed in within one millisecond. */
function firstSheets(rows: readonly StatementRow[]): Sheet[] {
  const answers = rows.filter(({ verb, exam }) => verb === 'answered' && exam !== null)
  const learners = [...new Set(answers.map(({ learner }) => learner))]
  return learners.map((learner) => {
    const own = answers.filter((row) => row.learner === learner)
    const first = Math.min(...own.map(({ at }) => at))
    return new Map(
      own
        .filter(({ at }) => at === first)
        .map(({ number, success }) => [number ?? 0, Number(success)]),
    )
  })
}

const totalOf = (sheet: Sheet): number => [...sheet.values()].reduce((all, one) => all + one, 0)

/** (Mp - Mq) / S * sqrt(p * q), with the totals of those who had the question; `own` is taken out of each total. */
function pointBiserial(sheets: readonly Sheet[], question: number, own: 0 | 1): number | null {
  const had = sheets.filter((sheet) => sheet.has(question))
  const scored = had.map((sheet) => {
    const right = sheet.get(question) ?? 0
    return { right, total: fraction(totalOf(sheet) - own * right) }
  })
  const ofThose = (right: number): Fraction[] =>
    scored.filter((one) => one.right === right).map(({ total }) => total)
  const [rights, wrongs] = [ofThose(1), ofThose(0)]
  if (rights.length === 0 || wrongs.length === 0) return null
  const spread = variance(scored.map(({ total }) => total))
  if (spread.up === 0n) return null
  const p = fraction(rights.length, had.length)
  const distance = minus(mean(rights), mean(wrongs))
  const squared = over(times(times(distance, distance), times(p, minus(fraction(1), p))), spread)
  return Math.sign(Number(distance.up)) * root(squared)
}

interface Form {
  readonly kr20: Fraction
  readonly variance: Fraction
}

/** k / (k - 1) * (1 - sum(p * q) / variance), each p * q weighted by the share of sheets that have the question. */
function formOf(sheets: readonly Sheet[], k: number): Form {
  const questions = [...new Set(sheets.flatMap((sheet) => [...sheet.keys()]))]
  const parts = questions.map((question) => {
    const marks = sheets.flatMap((sheet) => sheet.get(question) ?? [])
    const p = mean(marks.map((mark) => fraction(mark)))
    return times(fraction(marks.length, sheets.length), times(p, minus(fraction(1), p)))
  })
  const spread = variance(sheets.map((sheet) => fraction(totalOf(sheet))))
  const inner = minus(fraction(1), over(sum(parts), spread))
  return { kr20: times(fraction(k, k - 1), inner), variance: spread }
}

async function compared(generated: Generated) {
  const rows = generatedRows(generated)
  const store = await duckdbStore(rows)
  const compiled = courseOf(generated.questions)
  const report = await analyse({ store, compiled, sql, options: { asOf: '2026-09-01' } })
  store.close()
  return { report, sheets: firstSheets(rows) }
}

/** Equal to 1e-9, both ways. */
function expectEqual(found: number | null | undefined, exact: number | null): void {
  if (exact === null) expect(found).toBeNull()
  else expect(Math.abs((found ?? NaN) - exact)).toBeLessThan(1e-9)
}

test.each([
  { title: 'equal forms', seed: 11, learners: 60, questions: 12, draw: 12 },
  { title: 'draws that differ', seed: 12, learners: 80, questions: 14, draw: 6 },
  { title: 'few learners', seed: 13, learners: 8, questions: 10, draw: 5 },
])('statistics equal exact arithmetic to 1e-9: $title', async (generated) => {
  const { report, sheets } = await compared(generated)
  expect(report.items).toHaveLength(generated.questions)
  for (const item of report.items) {
    const marks = sheets.flatMap((sheet) => sheet.get(item.number) ?? [])
    expect(item.answers).toBe(marks.length)
    expectEqual(
      item.difficulty,
      marks.length === 0 ? null : toNumber(mean(marks.map((mark) => fraction(mark)))),
    )
    expectEqual(item.pointBiserial, pointBiserial(sheets, item.number, 0))
    expectEqual(item.discrimination, pointBiserial(sheets, item.number, 1))
  }
  const [form] = report.forms
  const exact = formOf(sheets, generated.draw)
  expect(form?.attempts).toBe(sheets.length)
  expect(form?.questions).toBe(generated.draw)
  expectEqual(form?.kr20, toNumber(exact.kr20))
  expectEqual(form?.deviation, root(exact.variance) / generated.draw)
  const error = times(exact.variance, minus(fraction(1), exact.kr20))
  expectEqual(form?.error, root(error))
  const totals = sheets.map((sheet) => fraction(totalOf(sheet), generated.draw))
  expectEqual(form?.mean, toNumber(mean(totals)))
})

test('the exact arithmetic knows what it is told', () => {
  expect(toNumber(plus(fraction(1, 3), fraction(1, 6)))).toBe(0.5)
  expect(root(fraction(2))).toBeCloseTo(Math.SQRT2, 15)
  expect(toNumber(variance([1, 2, 3, 4].map((value) => fraction(value))))).toBe(1.25)
})
