import initSqlJs from 'sql.js'
import type { AnalysisStore } from '../../../src/report/analysis/run-sql.ts'
import type { StatementRow } from '../../../src/report/statement-row.ts'
import type { FactTable } from '../../../src/report/store/store.ts'
import { insertions, statementTable } from './tables.ts'

// Its own square root: that of sql.js's old extension writes a warning for each row.
const config: object = { useOldExtensionFunctions: false }
const engine = await initSqlJs(config)

const types = { text: 'TEXT', integer: 'INTEGER', real: 'REAL' }

/** The same on SQLite, with times as text: an engine that has nothing to do with the first. */
export function sqliteStore(rows: readonly StatementRow[]): AnalysisStore & { close(): void } {
  const database = new engine.Database()
  const fill = (table: FactTable): void => {
    const columns = table.columns.map(({ name, type }) => `"${name}" ${types[type]}`)
    database.run(`DROP TABLE IF EXISTS ${table.name}`)
    database.run(`CREATE TEMPORARY TABLE ${table.name} (${columns.join(', ')})`)
    for (const insertion of insertions(table)) database.run(insertion)
  }
  fill(statementTable(rows, 'text'))
  return {
    provide: async (table) => fill(table),
    // SQLite makes a table, but replaces none.
    query: async (sql) => {
      const made = /^CREATE OR REPLACE TEMPORARY (TABLE|VIEW) (\w+)/.exec(sql)
      if (made) database.run(`DROP ${made[1]} IF EXISTS ${made[2]}`)
      const [result] = database.exec(sql.replace('CREATE OR REPLACE', 'CREATE'))
      return (result?.values ?? []).map((values) =>
        Object.fromEntries(
          (result?.columns ?? []).map((name, at) => [name, values[at] as string | number | null]),
        ),
      )
    },
    close: () => database.close(),
  }
}
