import type {
  CohortLine,
  CommentLine,
  FormLine,
  MonthLine,
  PageLine,
  RatingLine,
  ScoreLine,
} from '../course-report.ts'
import { countIn, dayIn, measureIn, textIn } from './row.ts'
import type { Row } from './row.ts'

/** Every month from the first to the last in which something happened, so that a curve has no holes. */
export function monthLines(rows: readonly Row[]): readonly MonthLine[] {
  const found = new Map(rows.map((row) => [textIn(row, 'month'), row]))
  const months = [...found.keys()].sort()
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return []
  return monthsBetween(first, last).map((month) => monthLine(month, found.get(month) ?? {}))
}

function monthLine(month: string, row: Row): MonthLine {
  return {
    month,
    started: countIn(row, 'started'),
    passed: countIn(row, 'passed'),
    completed: countIn(row, 'completed'),
    attempts: countIn(row, 'attempts'),
    certificates: countIn(row, 'certificates'),
  }
}

/** The most months that are listed, so that one device whose clock is off by centuries does no harm. */
const longest = 600

function monthsBetween(first: string, last: string): readonly string[] {
  const [from, to] = [monthNumber(first), monthNumber(last)]
  const count = Math.min(to - from + 1, longest)
  return Array.from({ length: count }, (_, index) => monthText(to - count + 1 + index))
}

function monthNumber(month: string): number {
  const [year = 0, of = 1] = month.split('-').map(Number)
  return year * 12 + of - 1
}

function monthText(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, '0')
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}`
}

export function cohortLine(row: Row): CohortLine {
  const [learners, passed] = [countIn(row, 'learners'), countIn(row, 'passed')]
  return {
    cohort: textIn(row, 'cohort'),
    week: countIn(row, 'week'),
    learners,
    passed,
    share: passed / learners,
  }
}

export function scoreLine(row: Row): ScoreLine {
  return {
    exam: textIn(row, 'exam'),
    title: textIn(row, 'title'),
    from: countIn(row, 'low'),
    to: countIn(row, 'high'),
    first: countIn(row, 'first_sittings'),
    best: countIn(row, 'best_sittings'),
  }
}

export function formLine(row: Row): FormLine {
  return {
    exam: textIn(row, 'exam'),
    title: textIn(row, 'title'),
    revision: textIn(row, 'revision'),
    attempts: countIn(row, 'attempts'),
    questions: countIn(row, 'questions'),
    mean: measureIn(row, 'mean'),
    deviation: measureIn(row, 'deviation'),
    kr20: measureIn(row, 'kr20'),
    error: measureIn(row, 'error'),
  }
}

export function pageLine(row: Row): PageLine {
  const [reached, started] = [countIn(row, 'reached'), countIn(row, 'started')]
  return {
    number: countIn(row, 'page'),
    module: textIn(row, 'module'),
    page: textIn(row, 'title'),
    file: textIn(row, 'file'),
    reached,
    share: started === 0 ? 0 : reached / started,
    stopped: countIn(row, 'stopped'),
  }
}

/** How often each rating from 1 to 5 was given; nothing where nobody gave one. */
export function ratingLines(feedback: readonly Row[]): readonly RatingLine[] {
  if (feedback.length === 0) return []
  return [1, 2, 3, 4, 5].map((rating) => ({
    rating,
    count: feedback.filter((row) => countIn(row, 'rating') === rating).length,
  }))
}

export function commentLines(feedback: readonly Row[]): readonly CommentLine[] {
  return feedback
    .filter((row) => textIn(row, 'comment').trim() !== '')
    .map((row) => ({
      day: dayIn(row, 'day') ?? '',
      rating: countIn(row, 'rating'),
      comment: textIn(row, 'comment'),
    }))
}
