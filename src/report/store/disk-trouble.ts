/** What DuckDB says where the disk is full, write-protected or broken. */
const ofDisk = /^(?:IO Error|TransactionContext Error: Failed to commit): (.*)/

/** What the disk says of an error that DuckDB throws, as a sentence; nothing where it is another's. */
export function diskTrouble(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const [, said] = ofDisk.exec(error.message) ?? []
  return said && `The records can't be read or written. ${said}.`
}
