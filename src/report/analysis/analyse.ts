import type { About, CourseReport } from '../course-report.ts'
import {
  cohortLine,
  commentLines,
  formLine,
  monthLines,
  pageLine,
  ratingLines,
  scoreLine,
} from './course-lines.ts'
import { courseFacts, partQuestions } from './facts.ts'
import type { AnalysedCourse } from './facts.ts'
import { itemTables } from './item-lines.ts'
import { rosterFacts } from '../sources/roster/facts.ts'
import { parameterFacts } from './parameters.ts'
import type { AnalysisOptions } from './parameters.ts'
import { dueLine, learnerLine, summaryOf, unitLine } from './people-lines.ts'
import { countIn, textIn } from './row.ts'
import type { Row } from './row.ts'
import { runQuery, runSteps } from './run-sql.ts'
import type { AnalysisStore, SqlTexts } from './run-sql.ts'

/** What a report is made from. */
export interface Analysis {
  readonly store: AnalysisStore
  readonly compiled: AnalysedCourse
  /** The files of `templates/report/sql`. */
  readonly sql: SqlTexts
  readonly options: AnalysisOptions
}

/**
 * Everything that the records in a store say of a course.
 *
 * The tables that it makes in the store are temporary. @throws what the database says of a query.
 */
export async function analyse({ store, compiled, sql, options }: Analysis): Promise<CourseReport> {
  const { roster = rosterFacts([]) } = options
  for (const table of [...courseFacts(compiled), parameterFacts(compiled, options), roster]) {
    await store.provide(table)
  }
  await runSteps(store, sql)
  const rows = (file: string): Promise<readonly Row[]> => runQuery(store, sql, file)
  const { items, distractors } = itemTables(partQuestions(compiled), {
    items: await rows('items'),
    distractors: await rows('distractors'),
    wrongAnswers: await rows('wrong_answers'),
  })
  const flagged = items.filter(({ flags }) => flags.length > 0).length
  const feedback = await rows('feedback')
  return {
    about: aboutOf({ compiled, options }, await rows('sources')),
    summary: summaryOf((await rows('summary'))[0] ?? {}, flagged),
    learners: (await rows('learners')).map(learnerLine),
    units: (await rows('units')).map(unitLine),
    months: monthLines(await rows('months')),
    due: (await rows('due')).map(dueLine),
    cohorts: (await rows('cohorts')).map(cohortLine),
    scores: (await rows('scores')).map(scoreLine),
    forms: (await rows('forms')).map(formLine),
    items,
    distractors,
    pages: (await rows('page_visits')).map(pageLine),
    ratings: ratingLines(feedback),
    comments: commentLines(feedback),
  }
}

function aboutOf(
  { compiled: { course }, options }: Pick<Analysis, 'compiled' | 'options'>,
  sources: readonly Row[],
): About {
  const { asOf, from, to, isPseudonymous = false, roster } = options
  const newest = Math.max(...sources.map((row) => countIn(row, 'newest')))
  return {
    course: course.iri,
    title: course.title,
    language: course.language,
    revision: course.revision,
    asOf,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    statements: sources.reduce((sum, row) => sum + countIn(row, 'statements'), 0),
    ...(sources.length > 0 && { newest: new Date(newest).toISOString() }),
    sources: sources.map((row) => textIn(row, 'source')),
    isPseudonymous,
    hasRoster: roster !== undefined,
  }
}
