import { cornerstone } from './cornerstone.ts'
import { lrsCsv } from './lrs-csv.ts'
import { moodle } from './moodle.ts'
import { statementJson } from './statement-json.ts'
import type { Source } from './source.ts'

/** Every kind of file that records come in, in the order in which a file is tried. */
export const sources: readonly Source[] = [
  // Before the tables: JSON is never one.
  statementJson,
  lrsCsv,
  cornerstone,
  // The last: it knows a table by its first line too.
  moodle,
]

/** The kind of a file, by its first 64 KiB as text. */
export function recognise(head: string): Source | undefined {
  return sources.find((source) => source.recognises(head))
}

/** What to tell somebody whose file is of no kind. */
export function unrecognised(file: string): string {
  const kinds = sources.map(({ summary }) => `- ${summary}`).join('\n')
  return `${file} is no file of records that is known. These are:\n${kinds}`
}
