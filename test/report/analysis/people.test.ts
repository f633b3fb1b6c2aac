import { rosterFacts } from '../../../src/report/sources/roster/facts.ts'
import { expect, test } from 'vitest'
import { analyse } from '../../../src/report/analysis/analyse.ts'
import type { AnalysisOptions } from '../../../src/report/analysis/parameters.ts'

import type { CourseReport, LearnerLine } from '../../../src/report/course-report.ts'
import type { StatementRow } from '../../../src/report/statement-row.ts'
import type { FactTable } from '../../../src/report/store/store.ts'
import { mini, settingsWith } from '../../compile/mini-course.ts'
import type { Sources } from '../../compile/mini-course.ts'
import { compiledFrom } from './course.ts'
import { duckdbStore } from './duckdb-store.ts'
import { record, sitting } from './records.ts'
import type { Deed } from './records.ts'
import { sql } from './sql-texts.ts'

const withoutExam = settingsWith(
  mini['course.yaml'].slice(mini['course.yaml'].indexOf('exams:')),
  '',
)

interface Situation {
  readonly rows: readonly StatementRow[]
  readonly options?: Partial<AnalysisOptions>
  readonly sources?: Sources
}

async function reportOf({ rows, options, sources = {} }: Situation): Promise<CourseReport> {
  const store = await duckdbStore(rows)
  const compiled = compiledFrom({ ...mini, ...sources })
  const report = await analyse({
    store,
    compiled,
    sql,
    options: { asOf: '2026-06-30', ...options },
  })
  store.close()
  return report
}

const deed = (on: string, verb: string, more: Partial<Deed> = {}): StatementRow =>
  record({ learner: 'ann', registration: 'reg', on, verb, ...more })
const attempt = (on: string, score: number, more: object = {}): StatementRow[] =>
  sitting({ learner: 'ann', on, score, answers: { 1: score >= 0.5 }, ...more })

function rosterOf(
  ...people: readonly (readonly [keys: string, unit: string, due: string])[]
): FactTable {
  return {
    ...rosterFacts([]),
    rows: people.flatMap(([keys, unit, due], index) =>
      keys
        .split(' ')
        .map((key) => [
          key,
          index + 1,
          keys.split(' ')[0] ?? '',
          unit,
          Date.parse(due) / 86_400_000,
        ]),
    ),
  }
}

const passed = (): StatementRow[] => [
  ...attempt('2026-03-02', 0.8),
  deed('2026-03-02', 'passed', { scaled: 0.8 }),
]

const certificates = ['OLD', 'NEW'].map((response, index) =>
  deed(`2026-03-0${index + 1}`, 'earned', { kind: 'certificate', response }),
)

/** Rows, and the statement that voids the pass among them. */
function voiding(rows: readonly StatementRow[]): StatementRow[] {
  const object = rows.find(({ verb }) => verb === 'passed')?.id ?? ''
  return [...rows, deed('2026-04-01', 'voided', { kind: 'statement', object })]
}

/** What is to be found of a learner; nothing when there is to be no line. */
interface Case extends Situation {
  readonly title: string
  readonly found: Partial<LearnerLine> | undefined
}

const cases: readonly Case[] = [
  {
    title: 'nothing but a launch is in progress',
    rows: [deed('2026-03-01', 'initialized')],
    found: { standing: 'in progress', firstDay: '2026-03-01', attempts: 0, bestScore: null },
  },
  {
    title: 'a failed attempt is failed',
    rows: [...attempt('2026-03-01', 0.2), deed('2026-03-01', 'failed', { scaled: 0.2 })],
    found: { standing: 'failed', attempts: 1, bestScore: 0.2, passedDay: null },
  },
  {
    title: 'a good attempt without a verdict waits for the rest of the course',
    rows: attempt('2026-03-01', 0.9),
    found: { standing: 'in progress', bestScore: 0.9 },
  },
  {
    title: 'a pass counts whatever came later, with the best score and the first day',
    rows: [
      ...passed(),
      ...attempt('2026-04-01', 0.1, { attempt: 2 }),
      deed('2026-04-01', 'failed', { scaled: 0.1 }),
      deed('2026-05-01', 'passed', { scaled: 0.6 }),
    ],
    found: { standing: 'passed', passedDay: '2026-03-02', bestScore: 0.8, attempts: 2 },
  },
  {
    title: 'a voided pass does not count',
    rows: voiding(passed()),
    found: { standing: 'in progress', passedDay: null },
  },
  {
    title: 'a pass grows old',
    rows: passed(),
    options: { validDays: 100 },
    found: { standing: 'expired', passedDay: '2026-03-02', dueDay: '2026-06-10' },
  },
  {
    title: 'a later pass makes it new',
    rows: [...passed(), deed('2026-04-02', 'passed', { registration: 'next' })],
    options: { validDays: 100 },
    found: { standing: 'passed', passedDay: '2026-03-02', dueDay: '2026-07-11' },
  },
  {
    title: 'a pass lasts through the last of its days',
    rows: [deed('2026-03-22', 'passed')],
    options: { validDays: 100 },
    found: { standing: 'passed', dueDay: '2026-06-30' },
  },
  {
    title: 'what happened after the period is not known yet',
    rows: [deed('2026-05-02', 'passed')],
    options: { from: '2026-04-01', to: '2026-05-01' },
    found: undefined,
  },
  {
    title: 'what happened before the period is still known',
    rows: passed(),
    options: { from: '2026-04-01', to: '2026-05-01' },
    found: { standing: 'passed', passedDay: '2026-03-02' },
  },
  {
    title: 'without a score of the exam, that of the verdict counts',
    rows: [deed('2026-03-01', 'passed', { raw: 85 })],
    found: { bestScore: 0.85, attempts: 0, standing: 'passed' },
  },
  {
    title: 'a completion counts for a course without exam',
    rows: [deed('2026-03-01', 'completed')],
    sources: withoutExam,
    options: { validDays: 30 },
    found: { standing: 'expired', completedDay: '2026-03-01', dueDay: '2026-03-31' },
  },
  {
    title: 'the module of a course is not the course',
    rows: [deed('2026-03-01', 'completed', { kind: 'module', number: 1 })],
    sources: withoutExam,
    options: { validDays: 30 },
    found: { standing: 'in progress', completedDay: null },
  },
  {
    title: 'the last unit completes a divided course',
    rows: [deed('2026-06-10', 'completed', { kind: 'unit', object: 'lms-id-of-unit' })],
    sources: withoutExam,
    options: { validDays: 30 },
    found: { standing: 'completed', completedDay: '2026-06-10' },
  },
  {
    title: 'the pass of a unit is that of the course',
    rows: [deed('2026-03-01', 'passed', { kind: 'unit' })],
    found: { standing: 'passed', passedDay: '2026-03-01' },
  },
  {
    title: 'the time is that of each session once',
    rows: [
      deed('2026-03-01T08:00:00Z', 'initialized'),
      deed('2026-03-01T08:05:00Z', 'passed', { seconds: 300 }),
      deed('2026-03-01T08:05:00Z', 'completed', { seconds: 300 }),
      ...attempt('2026-03-01T08:05:00Z', 0.7).map((row) => ({ ...row, seconds: 120 })),
      deed('2026-03-01T08:10:00Z', 'suspended', { seconds: 600 }),
      deed('2026-03-01T08:10:00Z', 'terminated', { seconds: 600 }),
      deed('2026-03-02T08:00:00Z', 'initialized'),
      deed('2026-03-02T08:01:00Z', 'terminated', { seconds: 60 }),
    ],
    found: { seconds: 660 },
  },
  {
    title: 'exams count where a session has no end',
    rows: [
      deed('2026-03-01T08:00:00Z', 'initialized'),
      ...attempt('2026-03-01T08:20:00Z', 0.7).map((row) =>
        row.verb === 'scored' ? { ...row, seconds: 900 } : row,
      ),
    ],
    found: { seconds: 900 },
  },
  {
    title: 'pages are counted once, and only those of the course',
    rows: [1, 1, 99].map((page) => deed('2026-03-01', 'progressed', { kind: 'module', page })),
    found: { pagesDone: 0.5 },
  },
  {
    title: 'the latest certificate is shown',
    rows: [...passed(), ...certificates],
    found: { certificate: 'NEW' },
  },
  {
    title: 'of somebody whose passes were all voided, no certificate stands',
    rows: voiding([...passed(), ...certificates]),
    found: { certificate: null },
  },
  {
    title: 'the latest name is shown',
    rows: ['Zoe Old', 'Ann New'].map((name, index) =>
      deed(`2026-03-0${index + 1}`, 'initialized', { name }),
    ),
    found: { name: 'Ann New' },
  },
]

/** Cases under the same conditions are in one report, each with a learner of its own. */
const reports = new Map<string, Promise<CourseReport>>()

function reportWith({ options, sources }: Situation): Promise<CourseReport> {
  const conditions = JSON.stringify([options, sources])
  const alike = cases.filter((one) => JSON.stringify([one.options, one.sources]) === conditions)
  const rows = alike.flatMap((one) => one.rows.map((row) => ({ ...row, learner: one.title })))
  const report = reports.get(conditions) ?? reportOf({ ...alike[0], rows })
  reports.set(conditions, report)
  return report
}

test.each(cases)('$title', async ({ title, found, ...situation }) => {
  const { learners } = await reportWith(situation)
  const line = learners.find(({ learner }) => learner === title)
  if (found === undefined) expect(line).toBeUndefined()
  else expect(line).toMatchObject(found)
})

test('the roster joins accounts of one person, adds those without a record, and says what is due', async () => {
  const rows = [
    record({
      learner: 'https://lms|77',
      account: '77',
      name: 'Not as HR has it',
      verb: 'initialized',
      on: '2026-05-01',
    }),
    record({ learner: 'mailto:ann@x.example', verb: 'passed', on: '2026-05-09', scaled: 0.9 }),
    record({ learner: 'someone', verb: 'initialized', on: '2026-05-03' }),
    record({ learner: 'carl', name: 'Carl', verb: 'initialized', on: '2026-05-03' }),
  ]
  const named = rosterOf(
    ['77 mailto:ann@x.example', 'ICU', '2026-05-20'],
    ['bob', 'ICU', '2026-06-01'],
    ['carl', 'Radiology', '2026-07-10'],
  )
  // Where the roster has no name, the records' own is shown.
  const roster = {
    ...named,
    rows: named.rows.map((row) => row.with(2, row[2] === 'carl' ? '' : (row[2] ?? ''))),
  }
  const report = await reportOf({ rows, options: { roster, validDays: 60, soonDays: 14 } })
  expect(
    report.learners.map(({ name, unit, standing, dueDay }) => [name, unit, standing, dueDay]),
  ).toEqual([
    ['', '', 'in progress', null],
    ['77', 'ICU', 'passed', '2026-07-08'],
    ['bob', 'ICU', 'not started', '2026-06-01'],
    ['Carl', 'Radiology', 'in progress', '2026-07-10'],
  ])
  expect(report.due.map(({ name, state, daysLeft }) => [name, state, daysLeft])).toEqual([
    ['bob', 'overdue', -29],
    ['77', 'expiring', 8],
    ['Carl', 'due soon', 10],
  ])
  expect(report.units.find(({ unit }) => unit === 'ICU')).toEqual({
    unit: 'ICU',
    learners: 2,
    passed: 1,
    inProgress: 0,
    notStarted: 1,
    overdue: 1,
    passedShare: 0.5,
    meanBest: 0.9,
  })
  expect(report.summary).toMatchObject({
    learners: 4,
    started: 3,
    passed: 1,
    notStarted: 1,
    overdue: 1,
    expiring: 1,
    expired: 0,
  })
  expect(report.about.hasRoster).toBe(true)
})

test('a completion by pages alone is no pass where the course has an exam', async () => {
  const sources = settingsWith('exams:', 'completion: viewed\nexams:')
  const rows = [deed('2026-03-01', 'completed')]
  const roster = rosterOf(['ann', 'ICU', '2026-04-01'])
  const [line] = (await reportOf({ rows, sources, options: { roster } })).due
  expect(line).toMatchObject({ standing: 'completed', state: 'overdue' })
})

test('a report of nothing is empty and says so', async () => {
  const report = await reportOf({ rows: [] })
  expect(report.about).toMatchObject({ statements: 0, sources: [] })
  expect(report.about.newest).toBeUndefined()
  expect(report.summary).toMatchObject({ learners: 0, meanBest: null })
  expect(report.months).toEqual([])
})

test('the summary counts as done whom the units count', async () => {
  const other = { learner: 'bo', kind: 'course' } as const
  const { summary, units } = await reportOf({
    rows: [...passed(), deed('2026-03-02', 'completed', other)],
  })
  expect(summary).toMatchObject({ learners: 2, done: 2, passed: 1, completed: 1 })
  expect(units.map((unit) => unit.passed)).toEqual([summary.done])
})
