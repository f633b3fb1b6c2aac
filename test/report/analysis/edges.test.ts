import { expect, test } from 'vitest'
import { analyse } from '../../../src/report/analysis/analyse.ts'
import type { AnalysisOptions } from '../../../src/report/analysis/parameters.ts'
import type { CompiledCourse } from '../../../src/compile/compiled.ts'
import { dayNumber } from '../../../src/report/day-number.ts'
import { rosterFacts } from '../../../src/report/sources/roster/facts.ts'
import type { CourseReport } from '../../../src/report/course-report.ts'
import type { StatementRow } from '../../../src/report/statement-row.ts'
import type { Cell } from '../../../src/report/store/store.ts'
import { mini, settingsWith } from '../../compile/mini-course.ts'
import { compiledFrom, courseOf } from './course.ts'
import { duckdbStore } from './duckdb-store.ts'
import { record, sitting } from './records.ts'
import type { Deed, Sat } from './records.ts'
import { sql } from './sql-texts.ts'

const settings = mini['course.yaml'].replace('draw: 1', 'draw: 4')
const four = courseOf(4, settings)
const twoExams = courseOf(
  4,
  `${settings}  - { id: trial, title: Trial, draw: 4, pass: 50, graded: false }\n`,
)
const onePage = compiledFrom(mini)
const withoutExam = settingsWith(
  mini['course.yaml'].slice(mini['course.yaml'].indexOf('exams:')),
  '',
)
const twoUnits = compiledFrom({
  ...mini,
  ...withoutExam,
  'modules/02-two.md': mini['modules/01-one.md']
    .replace('title: One', 'title: Two')
    .replace('know: Know it', 'more: Know more'),
})

const withSurvey = compiledFrom({
  ...mini,
  'banks/02-two.md': mini['banks/01-one.md']
    .replace('## first', '## survey')
    .replace('> Because.\n', '')
    .replace('- [x] Yes\n- [ ] No', '~ No | Yes'),
})

/** A report, or one of the tables that it is made from. */
interface Made {
  readonly report: CourseReport
  readonly query: (text: string) => Promise<readonly Readonly<Record<string, Cell>>[]>
}

const deed = (on: string, verb: string, more: Partial<Deed> = {}): StatementRow =>
  record({ learner: 'ann', registration: 'reg', on, verb, ...more })

/** A sitting: who and when, and 1 for each question that is right. */
const sat = (when: string, marks: string, more: Partial<Sat> = {}): StatementRow[] =>
  sitting({
    learner: when.split(' ')[0] ?? '',
    on: when.split(' ')[1] ?? '',
    revision: four.course.revision,
    answers: Object.fromEntries(
      Array.from(marks, (mark, at): [number, boolean] => [at + 1, mark === '1']),
    ),
    ...more,
  })

const page = (on: string, number: number): StatementRow =>
  deed(on, 'progressed', { kind: 'module', number: 1, page: number })

/** With ids as they come from devices: an answer may sort before its result. */
const answersFirst = (rows: readonly StatementRow[]): StatementRow[] =>
  rows.map((row) => ({ ...row, id: `${row.verb === 'scored' ? 'z' : 'a'} ${row.id}` }))

const lines = ({ report }: Made): unknown[] =>
  report.learners.map(({ standing, completedDay, seconds }) => [standing, completedDay, seconds])
const answered = ({ report }: Made): unknown[] =>
  report.items.map(({ answers, difficulty }) => [answers, difficulty])
const forms = ({ report }: Made): unknown[] =>
  report.forms.map(({ attempts, questions }) => [attempts, questions])
const first = [
  [1, 1],
  [1, 1],
  [1, 0],
  [1, 0],
]

interface Case {
  readonly title: string
  readonly rows: readonly StatementRow[]
  readonly options?: Partial<AnalysisOptions>
  readonly course?: CompiledCourse
  readonly read: (made: Made) => unknown
  readonly found: unknown
}

const cases: readonly Case[] = [
  {
    title: 'the last day of a period belongs to it',
    rows: [deed('2026-05-01', 'passed')],
    options: { to: '2026-05-01' },
    read: lines,
    found: [['passed', null, 0]],
  },
  {
    title: 'the first day of a period belongs to it',
    rows: sat('ann 2026-04-01', '1100'),
    options: { from: '2026-04-01' },
    read: (made) => [answered(made), made.report.months.map(({ attempts }) => attempts)],
    found: [first, [1]],
  },
  {
    title: 'who sat an exam before the period is in none of its figures of questions',
    rows: [...sat('ann 2026-03-31', '1100'), ...sat('ann 2026-04-02', '1111', { attempt: 2 })],
    options: { from: '2026-04-01' },
    read: ({ report }) => [report.items.map(({ answers }) => answers), report.forms],
    found: [[0, 0, 0, 0], []],
  },
  {
    title: 'a result begins a sitting, whatever the ids of its answers',
    rows: [...sat('ann 2026-03-01', '1100'), ...answersFirst(sat('ann 2026-06-01', '1111'))],
    read: answered,
    found: first,
  },
  {
    title: 'answers around the first result are one sitting',
    rows: sat('ann 2026-03-01', '1100').map((row, at) => ({
      ...row,
      at: row.at + (row.verb === 'scored' ? 5000 : at < 3 ? 0 : 6000),
    })),
    read: (made) => [answered(made), forms(made)],
    found: [first, [[1, 4]]],
  },
  {
    title: 'a sitting of which only the result arrived is not in the reliability of the exam',
    rows: [
      ...sat('ann 2026-03-01', '1100'),
      ...sat('bob 2026-03-01', '1000'),
      ...sat('cy 2026-03-01', '', { score: 0.9 }),
    ],
    read: forms,
    found: [[2, 4]],
  },
  {
    title: 'the questions of an exam are those of the commonest sitting',
    rows: [
      ...sat('ann 2026-03-01', '1100'),
      ...sat('bob 2026-03-01', '1000'),
      ...sat('cy 2026-03-01', '1', { score: 0.25 }),
    ],
    read: forms,
    found: [[3, 4]],
  },
  {
    title: 'lost answers are known in an older edition too, by what is common there',
    rows: [
      ...sat('ann 2026-03-01', '1100', { revision: 'old' }),
      ...sat('bob 2026-03-01', '1000', { revision: 'old' }),
      ...sat('cy 2026-03-01', '1', { revision: 'old', score: 1 }),
    ],
    read: ({ report }) => report.items.map(({ answers }) => answers),
    found: [2, 2, 2, 2],
  },
  {
    title: 'the best third is rounded up',
    rows: ['1111', '1110', '1100', '1000'].flatMap((marks, at) =>
      sat(`learner-${at} 2026-03-01`, marks),
    ),
    read: ({ query }) => query('SELECT DISTINCT person FROM answers WHERE is_top = 1 ORDER BY 1'),
    found: [{ person: 1 }, { person: 2 }],
  },
  {
    title: 'a question of two exams is judged by the one with more answers',
    rows: [
      ...sat('ann 2026-03-01', '1111'),
      ...sat('bob 2026-03-01', '0000', { exam: 2 }),
      ...sat('cy 2026-03-01', '0000', { exam: 2 }),
    ],
    course: twoExams,
    read: answered,
    found: [2, 2, 2, 2].map((answers) => [answers, 0]),
  },
  {
    title: 'the page where somebody stopped is the one last read, also for the second time',
    rows: [page('2026-03-01', 1), page('2026-03-02', 2), page('2026-03-03', 1)],
    read: ({ report }) => report.pages.map(({ stopped }) => stopped),
    found: [1, 0],
  },
  {
    title:
      'thirty days without a record are a stop, and a page of the same moment is the later one',
    rows: [page('2026-05-31', 1), page('2026-05-31', 2)],
    read: ({ report }) => report.pages.map(({ stopped }) => stopped),
    found: [0, 1],
  },
  {
    title: 'who has completed the course has not stopped',
    rows: [page('2026-03-01', 1), deed('2026-03-01', 'completed')],
    read: ({ report }) => report.pages.map(({ stopped }) => stopped),
    found: [0, 0],
  },
  {
    title: 'a question that was answered on a page does not make it read',
    rows: [deed('2026-03-01', 'answered', { kind: 'question', number: 1, page: 2, success: true })],
    read: ({ report }) => report.pages.map(({ reached }) => reached),
    found: [0, 0],
  },
  {
    title: 'what is told in the moment of a launch belongs to it',
    rows: [
      deed('2026-03-01T08:00:00Z', 'initialized'),
      deed('2026-03-01T08:05:00Z', 'terminated', { seconds: 100 }),
      deed('2026-03-02T08:00:00Z', 'initialized', { id: 'z' }),
      deed('2026-03-02T08:00:00Z', 'suspended', { id: 'a', seconds: 300 }),
    ],
    read: lines,
    found: [['in progress', null, 400]],
  },
  {
    title: 'the exams of a session without an end are added up',
    rows: [1, 2].map((attempt) =>
      deed(`2026-03-01T08:0${attempt}:00Z`, 'scored', {
        kind: 'exam',
        number: 1,
        attempt,
        scaled: 0.2,
        success: false,
        seconds: 300,
      }),
    ),
    read: lines,
    found: [['failed', null, 600]],
  },
  {
    title: 'a divided course is completed with its last unit',
    rows: [
      deed('2026-03-01', 'completed', { kind: 'unit', object: 'one' }),
      deed('2026-03-09', 'completed', { kind: 'unit', object: 'two' }),
      deed('2026-03-01', 'completed', { learner: 'bob', kind: 'unit', object: 'one' }),
    ],
    course: twoUnits,
    read: lines,
    found: [
      ['completed', '2026-03-09', 0],
      ['in progress', null, 0],
    ],
  },
  {
    title: 'units do not complete a course with an exam',
    rows: [deed('2026-03-01', 'completed', { kind: 'unit', object: 'one' })],
    course: onePage,
    read: lines,
    found: [['in progress', null, 0]],
  },
  {
    title: 'attempts and the best score are those of the graded exam, whatever a verdict says',
    rows: [
      ...sat('ann 2026-03-01', '1100'),
      ...sat('ann 2026-03-02', '1111', { exam: 2 }),
      deed('2026-03-01', 'passed', { scaled: 0.75 }),
    ],
    course: twoExams,
    read: ({ report: { learners, months } }) => [
      learners.map(({ attempts, bestScore }) => [attempts, bestScore]),
      months.map(({ attempts }) => attempts),
    ],
    found: [[[1, 0.5]], [1]],
  },
  {
    title: 'nobody is overdue on the day itself, and due soon begins thirty days before',
    rows: [],
    options: {
      roster: {
        ...rosterFacts([]),
        rows: [-1, 0, 30, 31].map((days, at) => [
          `key ${at}`,
          at + 1,
          '',
          // The day counts more than the unit.
          ['D', 'C', 'B', 'A'][at] ?? '',
          dayNumber('2026-06-30') + days,
          null,
        ]),
      },
    },
    read: ({ report }) => report.due.map(({ state, daysLeft }) => [state, daysLeft]),
    found: [
      ['overdue', -1],
      ['due soon', 0],
      ['due soon', 30],
    ],
  },
  {
    title: 'months before the period have no line, and what happened in them is in no other',
    rows: [deed('2026-03-10', 'passed'), deed('2026-04-10', 'passed', { learner: 'bob' })],
    options: { from: '2026-04-01' },
    read: ({ report }) => report.months.map(({ month, passed }) => [month, passed]),
    found: [['2026-04', 1]],
  },
  {
    title: 'a course without exam is done with the first of completion and pass',
    rows: [
      deed('2026-03-01', 'completed'),
      deed('2026-03-20', 'passed'),
      deed('2026-03-01', 'passed', { learner: 'bob' }),
      deed('2026-03-20', 'completed', { learner: 'bob' }),
    ],
    course: twoUnits,
    read: ({ report }) => report.cohorts[0],
    found: { cohort: '2026-03', week: 0, learners: 2, passed: 2, share: 1 },
  },
  {
    title: 'an option is not counted for one whose number only begins alike',
    rows: sat('ann 2026-03-01', '', { answers: { 1: ['o12', false] } }),
    read: ({ report }) => report.distractors.map(({ response, count }) => [response, count]),
    found: [
      ['o1', 0],
      ['o2', 0],
    ],
  },
  {
    title: 'sittings of very different lengths have no reliability',
    rows: [
      ...sat('ann 2026-03-01', '11', { score: 0.5 }),
      ...sat('bob 2026-03-01', '00'),
      ...sat('cy 2026-03-01', '1111'),
    ],
    read: ({ report }) =>
      report.forms.map(({ questions, kr20, error }) => [questions, kr20, error]),
    found: [[2, null, null]],
  },
  {
    title: 'a score below zero is in the lowest step',
    rows: sat('ann 2026-03-01', '0000', { score: -0.2 }),
    read: ({ report }) => report.scores.filter(({ first }) => first > 0).map(({ from }) => from),
    found: [0],
  },
  {
    title: 'a survey is no question to judge',
    rows: [],
    course: withSurvey,
    read: ({ report }) => report.items.map(({ question }) => question),
    found: ['first'],
  },
  {
    title: 'an LMS that finds a course satisfied has completed it',
    rows: [deed('2026-03-01', 'satisfied')],
    course: twoUnits,
    read: lines,
    found: [['completed', '2026-03-01', 0]],
  },
]

test.each(cases)('$title', async ({ rows, options, course = four, read, found }) => {
  const store = await duckdbStore(rows)
  try {
    const report = await analyse({
      store,
      compiled: course,
      sql,
      options: { asOf: '2026-06-30', ...options },
    })
    expect(await read({ report, query: (text) => store.query(text) })).toEqual(found)
  } finally {
    store.close()
  }
})
