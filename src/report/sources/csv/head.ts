import { parse } from 'csv-parse/sync'

import { lineEnds } from './line-ends.ts'
import { separatorOf } from './separator.ts'

/** The first lines of a table, of its first characters: fewer if one goes on beyond them, none where they are no table. */
export function firstLines(head: string, most: number = 2): readonly (readonly string[])[] {
  return linesOf(head, most) ?? linesOf(head, 2) ?? linesOf(head, 1) ?? []
}

function linesOf(head: string, to: number): readonly (readonly string[])[] | undefined {
  try {
    return parse(head.replace(/^\uFEFF/, ''), {
      delimiter: separatorOf(head),
      record_delimiter: [...lineEnds],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to,
    })
  } catch {
    return undefined
  }
}
