import { parse } from 'csv-parse/sync'

import { separatorOf } from './separator.ts'

/** The first two lines of a table, of its first characters; none where they are no table. */
export function firstLines(head: string): readonly (readonly string[])[] {
  try {
    return parse(head.replace(/^\uFEFF/, ''), {
      delimiter: separatorOf(head),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: 2,
    })
  } catch {
    return []
  }
}
