import type { CourseReport } from './course-report.ts'

/** What a column holds, which decides how outputs write it. */
export type ColumnType = 'text' | 'integer' | 'number' | 'share' | 'day' | 'month' | 'seconds'

interface Column<Line> {
  readonly key: keyof Line & string
  readonly title: string
  readonly type: ColumnType
}

/** The parts of a report that are tables. */
export type SectionId = {
  [K in keyof CourseReport]: CourseReport[K] extends readonly unknown[] ? K : never
}[keyof CourseReport]

type LineOf<K extends SectionId> = CourseReport[K][number]

export interface Section<K extends SectionId = SectionId> {
  readonly id: K
  readonly title: string
  readonly columns: readonly Column<LineOf<K>>[]
}

const learner = { key: 'learner', title: 'Learner', type: 'text' } as const
const name = { key: 'name', title: 'Name', type: 'text' } as const
const unit = { key: 'unit', title: 'Unit', type: 'text' } as const
const dueDay = { key: 'dueDay', title: 'Due', type: 'day' } as const
const standing = { key: 'standing', title: 'Standing', type: 'text' } as const

/** Every table of a report with its columns, in the order of all outputs. */
export const sections: { readonly [K in SectionId]: Omit<Section<K>, 'id'> } = {
  learners: {
    title: 'Learners',
    columns: [
      learner,
      name,
      unit,
      standing,
      { key: 'firstDay', title: 'Started', type: 'day' },
      { key: 'lastDay', title: 'Last seen', type: 'day' },
      { key: 'passedDay', title: 'First pass', type: 'day' },
      { key: 'completedDay', title: 'Completed', type: 'day' },
      { key: 'bestScore', title: 'Best score', type: 'share' },
      { key: 'attempts', title: 'Attempts', type: 'integer' },
      { key: 'seconds', title: 'Time', type: 'seconds' },
      { key: 'pagesDone', title: 'Pages done', type: 'share' },
      { key: 'certificate', title: 'Certificate', type: 'text' },
      dueDay,
    ],
  },
  units: {
    title: 'Units',
    columns: [
      unit,
      { key: 'learners', title: 'Learners', type: 'integer' },
      { key: 'passed', title: 'Passed', type: 'integer' },
      { key: 'inProgress', title: 'In progress', type: 'integer' },
      { key: 'notStarted', title: 'Not started', type: 'integer' },
      { key: 'overdue', title: 'Overdue', type: 'integer' },
      { key: 'passedShare', title: 'Share passed', type: 'share' },
      { key: 'meanBest', title: 'Mean of best scores', type: 'share' },
    ],
  },
  months: {
    title: 'Months',
    columns: [
      { key: 'month', title: 'Month', type: 'month' },
      { key: 'started', title: 'Started', type: 'integer' },
      { key: 'passed', title: 'First passes', type: 'integer' },
      { key: 'completed', title: 'Completed', type: 'integer' },
      { key: 'attempts', title: 'Attempts', type: 'integer' },
      { key: 'certificates', title: 'Certificates', type: 'integer' },
    ],
  },
  due: {
    title: 'Overdue and expiring',
    columns: [
      learner,
      name,
      unit,
      { key: 'state', title: 'State', type: 'text' },
      dueDay,
      { key: 'daysLeft', title: 'Days left', type: 'integer' },
      standing,
    ],
  },
  cohorts: {
    title: 'Cohorts',
    columns: [
      { key: 'cohort', title: 'Started in', type: 'month' },
      { key: 'week', title: 'Weeks later', type: 'integer' },
      { key: 'learners', title: 'Learners', type: 'integer' },
      { key: 'passed', title: 'Passed', type: 'integer' },
      { key: 'share', title: 'Share passed', type: 'share' },
    ],
  },
  scores: {
    title: 'Scores',
    columns: [
      { key: 'exam', title: 'Exam', type: 'text' },
      { key: 'title', title: 'Title', type: 'text' },
      { key: 'from', title: 'From percent', type: 'integer' },
      { key: 'to', title: 'To percent', type: 'integer' },
      { key: 'first', title: 'First attempts', type: 'integer' },
      { key: 'best', title: 'Best attempts', type: 'integer' },
    ],
  },
  forms: {
    title: 'Exams',
    columns: [
      { key: 'exam', title: 'Exam', type: 'text' },
      { key: 'title', title: 'Title', type: 'text' },
      { key: 'revision', title: 'Revision', type: 'text' },
      { key: 'attempts', title: 'First attempts', type: 'integer' },
      { key: 'questions', title: 'Questions', type: 'integer' },
      { key: 'mean', title: 'Mean score', type: 'share' },
      { key: 'deviation', title: 'Standard deviation', type: 'share' },
      { key: 'kr20', title: 'KR-20', type: 'number' },
      { key: 'error', title: 'Standard error, questions', type: 'number' },
    ],
  },
  items: {
    title: 'Questions',
    columns: [
      { key: 'question', title: 'Question', type: 'text' },
      { key: 'bank', title: 'Bank', type: 'text' },
      { key: 'kind', title: 'Kind', type: 'text' },
      { key: 'file', title: 'File', type: 'text' },
      { key: 'line', title: 'Line', type: 'integer' },
      { key: 'answers', title: 'Answers', type: 'integer' },
      { key: 'difficulty', title: 'Right', type: 'share' },
      { key: 'pointBiserial', title: 'Point-biserial', type: 'number' },
      { key: 'discrimination', title: 'Discrimination', type: 'number' },
      { key: 'medianSeconds', title: 'Median time', type: 'seconds' },
      { key: 'checks', title: 'Answers in checks', type: 'integer' },
      { key: 'checkDifficulty', title: 'Right in checks', type: 'share' },
      { key: 'flags', title: 'Flags', type: 'text' },
    ],
  },
  distractors: {
    title: 'Answers chosen',
    columns: [
      { key: 'question', title: 'Question', type: 'text' },
      { key: 'response', title: 'Answer', type: 'text' },
      { key: 'text', title: 'In words', type: 'text' },
      { key: 'isKey', title: 'Key', type: 'text' },
      { key: 'count', title: 'Chosen', type: 'integer' },
      { key: 'share', title: 'Share', type: 'share' },
      { key: 'discrimination', title: 'Discrimination', type: 'number' },
    ],
  },
  pages: {
    title: 'Pages',
    columns: [
      { key: 'module', title: 'Module', type: 'text' },
      { key: 'page', title: 'Page', type: 'text' },
      { key: 'file', title: 'File', type: 'text' },
      { key: 'reached', title: 'Learners', type: 'integer' },
      { key: 'share', title: 'Of those who started', type: 'share' },
      { key: 'stopped', title: 'Stopped here', type: 'integer' },
    ],
  },
  ratings: {
    title: 'Ratings',
    columns: [
      { key: 'rating', title: 'Rating', type: 'integer' },
      { key: 'count', title: 'Learners', type: 'integer' },
    ],
  },
  comments: {
    title: 'Comments',
    columns: [
      { key: 'day', title: 'Day', type: 'day' },
      { key: 'rating', title: 'Rating', type: 'integer' },
      { key: 'comment', title: 'Comment', type: 'text' },
    ],
  },
}
