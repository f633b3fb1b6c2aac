import { expect, test } from 'vitest'
import { analyse } from '../../../src/report/analysis/analyse.ts'
import type { CourseReport } from '../../../src/report/course-report.ts'
import { moodle } from '../../../src/report/sources/moodle.ts'
import type { StatementRow } from '../../../src/report/statement-row.ts'
import { courseOf } from '../analysis/course.ts'
import { duckdbStore } from '../analysis/duckdb-store.ts'
import { generatedRows } from '../analysis/generated.ts'
import { sql } from '../analysis/sql-texts.ts'
import { readText } from './reading.ts'

const questions = 8
const compiled = courseOf(questions)
const title = compiled.course.title

/** Whoever's attempts begin to count anew is a second attempt in Moodle: left out, to compare line by line. */
const rows = generatedRows({ seed: 7, learners: 40, questions, draw: 5 }).filter(
  ({ learner }) => !learner.endsWith('3'),
)

const dates = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'UTC',
})

/** The interactions report that Moodle would have made of the same answers. */
function exportOf(all: readonly StatementRow[]): string {
  const learners = [...new Set(all.map(({ learner }) => learner))].filter((one) => one !== 'admin')
  const lines = learners.map((learner) => lineOf(all.filter((row) => row.learner === learner)))
  const width = Math.max(...lines.map(({ length }) => length))
  const names = Array.from({ length: (width - 7) / 4 }, (_, at) =>
    ['Question', 'Response', 'Right answer', 'Result'].map((name) => `${name} ${at}`),
  )
  const main = ['Name', 'Username', 'Attempt', 'Started on', 'Last accessed on', 'Score', title]
  // Moodle ends the last line too.
  return [[...main, ...names.flat()], ...lines].map((cells) => `${cells.join('\t')}\n`).join('')
}

function lineOf(own: readonly StatementRow[]): string[] {
  const times = own.map(({ at }) => at)
  const [first = '', last = ''] = [Math.min(...times), Math.max(...times)].map((at) =>
    dates.format(at),
  )
  const scores = own.flatMap(({ verb, scaled }) =>
    verb === 'scored' && scaled !== null ? [scaled] : [],
  )
  const score =
    scores.length > 0 ? String(Math.round(Math.max(...scores) * 10_000) / 100) : 'Incomplete'
  const answers = own.filter(({ verb }) => verb === 'answered')
  const cells = answers.flatMap(({ exam, attempt, number, response, success }, at) => {
    const question = `q${number}-${String(number).padStart(3, '0')}`
    const id = exam === null ? `PR-${question}-${at}` : `EX${exam}-T0${attempt}-${question}`
    return [id, response === 'o1' ? 'a' : 'b', 'a', success ? 'correct' : 'wrong']
  })
  const { learner = '', name = '' } = own[0] ?? {}
  return [name ?? '', learner, '1', first, last, score, score, ...cells]
}

async function reportOf(of: readonly StatementRow[]): Promise<CourseReport> {
  const store = await duckdbStore(of)
  const report = await analyse({ store, compiled, sql, options: { asOf: '2026-12-31' } })
  store.close()
  return report
}

test('hospitals with an LRS and those with Moodle alone get the same analysis of questions', async () => {
  const scope = { course: compiled.course, aliases: [], timeZone: 'UTC' }
  const read = await readText(moodle, exportOf(rows), scope)
  expect(read.flaws).toEqual([])
  const [lrs, files] = await Promise.all([reportOf(rows), reportOf(read.rows)])
  expect(lrs.items.some(({ answers }) => answers > 10)).toBe(true)
  // Moodle's report has no times of answers.
  const untimed = ({ items }: CourseReport): unknown =>
    items.map((item) => ({ ...item, medianSeconds: null, flags: [] }))
  expect(untimed(files)).toEqual(untimed(lrs))
  expect(files.distractors).toEqual(lrs.distractors)
  const exams = ({ forms }: CourseReport): unknown =>
    forms.map((form) => ({ ...form, revision: '' }))
  expect(exams(files)).toEqual(exams(lrs))
  expect(files.scores).toEqual(lrs.scores)
})
