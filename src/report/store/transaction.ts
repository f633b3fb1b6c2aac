import type { DuckDBConnection } from '@duckdb/node-api'

/** Does something in one transaction, which is taken back when anything in it fails. */
export async function inTransaction<T>(
  connection: DuckDBConnection,
  work: () => Promise<T>,
): Promise<T> {
  await connection.run('BEGIN TRANSACTION')
  try {
    const result = await work()
    await connection.run('COMMIT')
    return result
  } catch (error) {
    // A commit that fails has ended the transaction by itself.
    await connection.run('ROLLBACK').catch(() => undefined)
    throw error
  }
}
