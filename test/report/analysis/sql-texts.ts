import { readFileSync, readdirSync } from 'node:fs'
import type { SqlTexts } from '../../../src/report/analysis/run-sql.ts'

const folder = new URL('../../../templates/report/sql/', import.meta.url)

/** The SQL files as they are shipped. */
export const sql: SqlTexts = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => [name.slice(0, -4), readFileSync(new URL(name, folder), 'utf8')]),
)
