/** The columns of a table that mean something, by what they mean: numbers of cells from 0, in the order of the table. */
export type Columns<Meaning extends string> = Readonly<Record<Meaning, readonly number[]>>

/** The names that a column may have, by what it means. */
export type ColumnNames<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>

/** Finds columns by their names, whatever the case, blanks and punctuation. */
export function findColumns<Meaning extends string>(
  header: readonly string[],
  names: ColumnNames<Meaning>,
): Columns<Meaning> {
  const plain = header.map(plainName)
  const entries = Object.entries<readonly string[]>(names).map(([meaning, known]) => {
    const wanted = new Set(known.map(plainName))
    return [meaning, plain.flatMap((name, at) => (wanted.has(name) ? [at] : []))] as const
  })
  return Object.fromEntries(entries) as unknown as Columns<Meaning>
}

/** Letters and digits alone, in lower case and without accents: `Employee-ID` and `employee id` are one name. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The first of these cells that says something. */
export function cellOf(cells: readonly string[], columns: readonly number[]): string {
  for (const column of columns) {
    const cell = cells[column]?.trim()
    if (cell) return cell
  }
  return ''
}
