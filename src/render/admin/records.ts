import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Course } from '../../model/course.ts'
import { withPages } from './page-rows.ts'
import type { PageStandings, RecordRow } from './page-rows.ts'
import { section, table } from './parts.ts'
import type { BuiltPackage, Outcome, Sheet } from './sheet.ts'
import { outcomeOf } from './sheet.ts'

/** What the record of one format shows. */
interface RecordNotes {
  readonly rows: (course: Course, outcome: Outcome) => readonly RecordRow[]
  readonly pages?: PageStandings
  /** Whether the record is made of xAPI statements. */
  readonly hasStatements: boolean
}

const none = 'none'

/** What statements say of quitting, whoever rules the session. */
const statedReading: RecordRow = {
  when: 'opens the course, reads, quits',
  record: 'initialized, progressed, suspended, terminated',
  score: none,
}
const statedExam: RecordRow = {
  when: 'quits in an exam',
  record: 'attempted, suspended, terminated',
  score: none,
}

/** By id of the format; one that has no row here is described by docs/lms.md alone. */
const records: Readonly<Partial<Record<string, RecordNotes>>> = {
  scorm12: {
    hasStatements: false,
    pages: { waits: 'incomplete', done: 'completed' },
    rows: ({ belowPass }, { exam, pass, mark }) => [
      { when: 'opens the course, reads, quits', record: 'incomplete', score: none },
      ...(exam
        ? [
            { when: 'quits in an exam', record: 'incomplete', score: 'none, or the best so far' },
            { when: `hands in below ${mark}`, record: belowPass, score: 'the best so far' },
            {
              when: `hands in at ${mark} or above`,
              record: pass,
              score: 'the best so far',
              isPass: true,
            },
            { when: 'hands in a worse retake', record: 'stays', score: 'stays' },
          ]
        : [{ when: 'has seen every page', record: pass, score: none }]),
    ],
  },
  scorm2004: {
    hasStatements: false,
    pages: { waits: 'incomplete, success unknown', done: 'completed, success unknown' },
    rows: ({ belowPass }, { exam, mark }) => [
      {
        when: 'opens the course, reads, quits',
        record: 'incomplete, success unknown',
        score: none,
      },
      ...(exam
        ? [
            {
              when: 'quits in an exam',
              record: 'incomplete, success unknown',
              score: 'none, or the best so far',
            },
            {
              when: `hands in below ${mark}`,
              record: `incomplete, success ${belowPass === 'failed' ? 'failed' : 'unknown'}`,
              score: 'the best so far',
            },
            {
              when: `hands in at ${mark} or above`,
              record: 'completed, passed',
              score: 'the best so far',
              isPass: true,
            },
            { when: 'hands in a worse retake', record: 'stays', score: 'stays' },
          ]
        : [{ when: 'has seen every page', record: 'completed, success unknown', score: none }]),
    ],
  },
  xapi: {
    hasStatements: true,
    pages: {
      waits: 'scored on the exam, nothing on the course',
      done: 'completed on the course, once',
    },
    rows: (_course, { exam, mark }) => [
      statedReading,
      ...(exam
        ? [
            statedExam,
            {
              when: `hands in below ${mark}`,
              record: 'scored on the exam, failed on the course',
              score: 'of this attempt',
            },
            {
              when: `hands in at ${mark} or above`,
              record: 'passed and completed on the course, once',
              score: 'of the pass',
              isPass: true,
            },
            {
              when: 'hands in a worse retake',
              record: 'scored on the exam, nothing on the course',
              score: 'of this attempt, on the exam',
            },
          ]
        : [{ when: 'has seen every page', record: 'completed on the course, once', score: none }]),
    ],
  },
  cmi5: {
    hasStatements: true,
    pages: {
      waits: 'scored on the exam, nothing on the course',
      done: 'completed, once; the LMS adds satisfied',
    },
    rows: (_course, { exam, mark }) => [
      statedReading,
      ...(exam
        ? [
            statedExam,
            {
              when: `hands in below ${mark} and leaves`,
              record: 'scored on the exam; failed at the end of the session',
              score: 'the best of the session',
            },
            {
              when: `hands in at ${mark} or above`,
              record: 'passed and completed, once; the LMS adds satisfied',
              score: 'of the pass',
              isPass: true,
            },
            {
              when: 'hands in a worse retake',
              record: 'scored on the exam, nothing on the course',
              score: 'of this attempt, on the exam',
            },
          ]
        : [
            {
              when: 'has seen every page',
              record: 'completed, once; the LMS adds satisfied',
              score: none,
            },
          ]),
    ],
  },
  universal: {
    hasStatements: true,
    rows: () => [
      {
        when: 'does anything',
        record: 'as the package of the standard by which the LMS launches it',
        score: 'as there',
      },
    ],
  },
  web: {
    hasStatements: false,
    rows: () => [
      { when: 'does anything', record: 'nothing; progress stays in the browser', score: none },
    ],
  },
}

/** Whether completions of any of the packages are in an LRS. */
export function hasStatements(packages: readonly BuiltPackage[]): boolean {
  return packages.some(({ format }) => records[format]?.hasStatements)
}

/** What the record of each package of the build shows for pass, fail and quit. */
export function recordSection({ compiled: { course }, packages }: Sheet): ElementContent {
  const outcome = outcomeOf(course)
  return section(
    'What the record shows',
    packages.map((built) => {
      const notes = records[built.format]
      if (!notes) return unknownRecord(built)
      const rows = notes.rows(course, outcome)
      return rowTable(built, notes.pages ? withPages(rows, outcome, notes.pages) : rows)
    }),
  )
}

function rowTable({ name }: BuiltPackage, rows: readonly RecordRow[]): ElementContent {
  return table({
    caption: name,
    head: ['The learner …', 'Record', 'Score'],
    rows: rows.map(({ when, record, score }) => [when, record, score]),
  })
}

function unknownRecord({ name, summary }: BuiltPackage): ElementContent {
  return h('p', [
    h('strong', name),
    `: ${summary}. This sheet knows no details of its record: see docs/lms.md, and note in the pilot what your LMS shows after a quit, a fail and a pass.`,
  ])
}
