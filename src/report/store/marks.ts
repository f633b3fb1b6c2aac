import type { DuckDBConnection } from '@duckdb/node-api'
import type { PullMark } from './store.ts'

/** Where a pull stands. */
export async function readMark(
  connection: DuckDBConnection,
  pull: string,
): Promise<PullMark | undefined> {
  const reader = await connection.runAndReadAll(
    'SELECT since, more, until, brought FROM marks WHERE pull = $pull',
    { pull },
  )
  const row = reader.getRows()[0]
  if (!row) return undefined
  const [since, more, until] = row
    .slice(0, 3)
    .map((text) => (typeof text === 'string' ? text : null))
  return {
    pull,
    since: since ?? null,
    more: more ?? null,
    until: until ?? null,
    brought: Number(row[3]),
  }
}

/** Moves the mark of a pull, inside the transaction of what it brought. */
export async function writeMark(
  connection: DuckDBConnection,
  { pull, since, more, until, brought }: PullMark,
): Promise<void> {
  await connection.run('DELETE FROM marks WHERE pull = $pull', { pull })
  await connection.run('INSERT INTO marks VALUES ($pull, $since, $more, $until, $brought)', {
    pull,
    since,
    more,
    until,
    brought,
  })
}
