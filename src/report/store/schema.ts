import { columns } from '../statement-row.ts'
import type { StatementRow } from '../statement-row.ts'

/** Raised with every change that older versions of the tool can't read. */
export const schemaVersion = 1

/** What a column is in the store. */
interface StoredColumn {
  readonly type: 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'TIMESTAMP'
  readonly isRequired?: true
}

const text = { type: 'VARCHAR' } as const
const number = { type: 'INTEGER' } as const
const real = { type: 'DOUBLE' } as const
const truth = { type: 'BOOLEAN' } as const
const requiredText = { type: 'VARCHAR', isRequired: true } as const
const time = { type: 'TIMESTAMP', isRequired: true } as const

/** The columns of `statements`; `day` and `month` come behind them. */
export const storedColumns: { readonly [K in keyof StatementRow]: StoredColumn } = {
  id: requiredText,
  stored: time,
  at: time,
  learner: requiredText,
  account: text,
  name: text,
  registration: text,
  verb: requiredText,
  kind: requiredText,
  number,
  object: requiredText,
  exam: number,
  attempt: number,
  page: number,
  success: truth,
  completion: truth,
  scaled: real,
  raw: real,
  progress: real,
  response: text,
  seconds: real,
  revision: text,
  platform: text,
  source: requiredText,
}

/** Names in quotes: `at` is a word of DuckDB's own. */
export const columnList: string = columns.map((name) => `"${name}"`).join(', ')

const definitions = columns.map((name) => {
  const { type, isRequired } = storedColumns[name]
  return `"${name}" ${type}${isRequired ? ' NOT NULL' : ''}`
})

/** The tables of a store, in a database that may be attached under a name. */
export function createTables(database?: string): string {
  const place = database === undefined ? '' : `${database}.`
  return `
    CREATE TABLE ${place}about (key VARCHAR NOT NULL, value VARCHAR NOT NULL);
    CREATE TABLE ${place}marks (
      pull VARCHAR NOT NULL, since VARCHAR, more VARCHAR, until VARCHAR, brought BIGINT NOT NULL
    );
    CREATE TABLE ${place}statements (
      ${definitions.join(', ')}, day INTEGER NOT NULL, month VARCHAR NOT NULL
    );`
}

/** Ids of which it is not known yet whether they are new; lives in the transaction alone. */
export const createWaiting = 'CREATE OR REPLACE TEMP TABLE waiting (id VARCHAR)'

/** The ids that the store has already. */
export const knownOfWaiting =
  'SELECT id FROM waiting WHERE EXISTS (SELECT 1 FROM statements WHERE statements.id = waiting.id)'
