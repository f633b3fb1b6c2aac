import { expect, test } from 'vitest'
import { diskTrouble } from '../../../src/report/store/disk-trouble.ts'

test.each([
  [
    'a commit',
    'TransactionContext Error: Failed to commit: Could not write file "/srv/x.duckdb.wal": No space left on device',
    'The records can\'t be read or written. Could not write file "/srv/x.duckdb.wal": No space left on device.',
  ],
  [
    'an export',
    'IO Error: Could not write file "/srv/lake/data_0.parquet": No space left on device',
    'The records can\'t be read or written. Could not write file "/srv/lake/data_0.parquet": No space left on device.',
  ],
  ['a query that is wrong', 'Binder Error: Referenced column "x" not found', undefined],
])('%s that DuckDB gives up is the disk’s or not', (_, said, shown) => {
  expect(diskTrouble(new Error(said))).toBe(shown)
})
