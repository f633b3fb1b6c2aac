import type { CourseScope } from '../../course-scope.ts'
import { findColumns, plainName } from '../csv/columns.ts'
import type { Sheet, SheetLine } from '../csv/read-sheet.ts'
import { lineOf } from '../csv/records.ts'
import type { CsvRecord } from '../csv/records.ts'
import { instantOf } from '../dates/instant.ts'
import { readDate } from '../dates/read-date.ts'
import { flaw } from '../flaw.ts'
import type { Flaw } from '../source.ts'
import { learnerOf } from '../learner-of.ts'
import type { LearnerParts } from '../learner-of.ts'
import { readInteractionId } from '../scorm/interaction-id.ts'
import { titlesOf } from '../titles-of.ts'
import type { Answer } from './answer-rows.ts'
import { attemptAt } from './attempt-at.ts'
import { attemptRows } from './attempt-rows.ts'
import { attemptColumn, personNames, questionBlock } from './columns.ts'
import type { QuestionBlock } from './columns.ts'
import { readScore } from './status.ts'
import type { ScoreCell } from './status.ts'
import { unescapeCell } from './unescape.ts'

/** Reads a report of all learners, by its line of names; where these are in another language, by its first line too. */
export function reportSheet(header: CsvRecord, scope: CourseScope): Sheet {
  const names = header.cells.map(unescapeCell)
  let layout: Layout | undefined
  return {
    line: (record) => {
      const known = layout ?? layoutOf(names, record, scope)
      if (!known) return noAttempt(record)
      const first = layout ? [] : layoutFlaws(known)
      layout = known
      const line = known.otherTitle === undefined ? readLine(record, known) : { isOther: true }
      return { ...line, flaws: [...first, ...(line.flaws ?? [])] }
    },
  }
}

interface Layout {
  readonly attempts: number
  readonly questions: QuestionBlock
  readonly persons: Readonly<Record<'user' | 'id' | 'email', readonly number[]>>
  readonly scope: CourseScope
  /** Title of the package, where it is none of the course's. */
  readonly otherTitle: string | undefined
}

function layoutOf(
  names: readonly string[],
  { cells }: CsvRecord,
  scope: CourseScope,
): Layout | undefined {
  const attempts = attemptColumn(names) ?? attemptAt(cells)
  if (attempts < 1) return undefined
  const questions = questionBlock(names, attempts + 4)
  const title = attempts + 4 < questions.start ? names[attempts + 4] : undefined
  const otherTitle = title && !titlesOf(scope).has(plainName(title)) ? title : undefined
  return { attempts, questions, persons: findColumns(names, personNames), scope, otherTitle }
}

function readLine(record: CsvRecord, layout: Layout): SheetLine {
  const { attempts, questions, scope } = layout
  const cells = record.cells.map(unescapeCell)
  const [attempt = '', start = '', finish = ''] = cells.slice(attempts)
  if (attempt === '-' || attempt === '') return {}
  const learner = learnerIn(cells, layout)
  const times = [start, finish].map((text) => {
    const date = readDate(text)
    return date && instantOf(date, scope.timeZone ?? 'UTC')
  })
  const [begun, last] = times
  if (!learner || !/^\d{1,5}$/.test(attempt)) return noAttempt(record)
  if (begun === undefined || last === undefined) {
    return { flaws: [dateFlaw(record, begun === undefined ? attempts + 1 : attempts + 2)] }
  }
  const { answers, strange } = answersIn(cells, questions)
  const rows = attemptRows(scope.course, {
    learner,
    attempt: Number(attempt),
    start: begun,
    finish: last,
    score: scoreIn(cells, attempts + 3, questions.start),
    answers,
  })
  return { rows, flaws: strange.map((at) => strangeFlaw(record, at)) }
}

function learnerIn(
  cells: readonly string[],
  { persons, attempts }: Layout,
): LearnerParts | undefined {
  const first = (columns: readonly number[]): string => cells[columns[0] ?? -1] ?? ''
  const mail = cells.slice(1, attempts).find((cell) => /^[^\s@]+@[^\s@]+$/.test(cell)) ?? ''
  return learnerOf({
    user: first(persons.user),
    id: first(persons.id),
    email: first(persons.email) || mail,
    name: cells[0] ?? '',
  })
}

/**
 * The score of the package, which stands behind that of the activity; the latter alone in a basic report without details.
 *
 * Moodle writes 0 there for no score at all, and the number of parts that are done under one of its ways of grading: neither is taken.
 */
function scoreIn(cells: readonly string[], at: number, end: number): ScoreCell {
  if (at + 1 < Math.min(end, cells.length)) return readScore(cells[at + 1] ?? '') ?? {}
  const { score } = readScore(cells[at] ?? '') ?? {}
  return score !== undefined && score > 1 ? { score } : {}
}

/** The answers of a line, and the cells with ids that are not of this tool. */
function answersIn(
  cells: readonly string[],
  { questions }: QuestionBlock,
): { readonly answers: readonly Answer[]; readonly strange: readonly number[] } {
  const answers: Answer[] = []
  const strange: number[] = []
  for (const { id: at, response, result } of questions) {
    const cell = cells[at] ?? ''
    if (cell === '' || cell === '-') continue
    const id = readInteractionId(cell)
    if (!id) strange.push(at)
    else
      answers.push({ id, response: cells[response ?? -1] ?? '', result: cells[result ?? -1] ?? '' })
  }
  return { answers, strange }
}

function layoutFlaws({ attempts, questions, otherTitle, scope }: Layout): readonly Flaw[] {
  const unclear =
    'Question, response or result is missing, or cannot be told apart in this language.'
  const partial = questions.isPartial ? [flaw('moodle-questions', 1, { reason: unclear })] : []
  if (otherTitle === undefined) return partial
  const reason = `The package is called “${otherTitle.slice(0, 100)}”, and the course “${scope.course.title}”.`
  return [flaw('other-title', 1, { column: attempts + 5, reason })]
}

function noAttempt(record: CsvRecord): SheetLine {
  const reason = 'No name, attempt, start and last access were found in this line.'
  return { flaws: [flaw('csv-cell', lineOf(record), { reason })] }
}

function dateFlaw(record: CsvRecord, at: number): Flaw {
  const reason = `“${(record.cells[at] ?? '').slice(0, 100)}” could not be read as a date.`
  const mend = 'Set your own language in Moodle to English, Spanish, French, German or Arabic.'
  return flaw('csv-date', lineOf(record), { column: at + 1, reason, mend })
}

function strangeFlaw(record: CsvRecord, at: number): Flaw {
  const reason = `“${(record.cells[at] ?? '').slice(0, 100)}” is no answer to a question of this course.`
  return flaw('moodle-answer', lineOf(record), { column: at + 1, reason })
}
