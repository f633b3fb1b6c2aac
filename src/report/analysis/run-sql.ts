import type { Store } from '../store/store.ts'
import type { Row } from './row.ts'

/** Texts of the SQL files by their names without extension, such as `10-kept` and `learners`. */
export type SqlTexts = Readonly<Record<string, string>>

/** What the analysis needs of a store. */
export type AnalysisStore = Pick<Store, 'provide' | 'query'>

/** A table that other queries read. */
interface Step {
  readonly name: string
  readonly select: string
}

/** The steps in their order: the files that begin with a number. Each is one SELECT, whose result has the name behind the number. */
function stepsOf(sql: SqlTexts): readonly Step[] {
  return Object.keys(sql)
    .filter((file) => /^\d\d-/.test(file))
    .sort()
    .map((file) => ({ name: file.slice(3), select: sql[file] ?? '' }))
}

/** Steps that are read a column at a time and cost little: as tables they would double what the store needs of memory. */
const views: ReadonlySet<string> = new Set(['kept'])

/** Makes the tables that the queries read, as temporary ones: they end with the store's session. */
export async function runSteps(store: AnalysisStore, sql: SqlTexts): Promise<void> {
  for (const { name, select } of stepsOf(sql)) {
    const sort = views.has(name) ? 'VIEW' : 'TABLE'
    await store.query(`CREATE OR REPLACE TEMPORARY ${sort} ${name} AS ${select}`)
  }
}

/** Runs one query by the name of its file. @throws when there is no such file. */
export async function runQuery(
  store: AnalysisStore,
  sql: SqlTexts,
  file: string,
): Promise<readonly Row[]> {
  const text = sql[file]
  if (text === undefined) throw new Error(`There is no query "${file}".`)
  return store.query(text)
}
