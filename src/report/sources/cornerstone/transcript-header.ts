import { findColumns, plainName } from '../csv/columns.ts'
import { transcriptNames } from './columns.ts'

/** Lines that may stand above the names of the columns, and one for these. */
export const mostAbove = 20

/** Whether a line names the columns of a transcript report. */
export function isTranscriptHeader(header: readonly string[]): boolean {
  const { title, training, status } = findColumns(header, transcriptNames)
  // Other tables have a title and a status too: the names of Cornerstone's fields tell this one.
  const isNamed = header.map(plainName).some((name) => /^(transcript|training)/.test(name))
  return isNamed && status.length > 0 && title.length + training.length > 0
}
