import type { CourseScope } from '../course-scope.ts'
import { transcriptNames } from './cornerstone/columns.ts'
import { orderIn } from './cornerstone/order-in.ts'
import { isTranscriptHeader, mostAbove } from './cornerstone/transcript-header.ts'
import { transcriptSheet } from './cornerstone/transcript-sheet.ts'
import { findColumns } from './csv/columns.ts'
import { firstLines } from './csv/head.ts'
import { readSheet } from './csv/read-sheet.ts'
import type { Sheet } from './csv/read-sheet.ts'
import type { CsvRecord } from './csv/records.ts'
import type { DateOrder } from './dates/read-date.ts'
import type { Source, SourceBatch } from './source.ts'

/** Transcript reports of Cornerstone OnDemand: Reporting 2.0, custom reports and what is like them. */
export const cornerstone: Source = {
  id: 'cornerstone',
  summary: 'Cornerstone: transcript report, as CSV',
  recognises: (head) => firstLines(head, mostAbove).some(isTranscriptHeader),
  read,
}

async function* read(path: string, scope: CourseScope): AsyncGenerator<SourceBatch> {
  const order = await orderIn(path, (header) => {
    const { assigned, started, completed } = findColumns(header, transcriptNames)
    return isTranscriptHeader(header) ? [...assigned, ...started, ...completed] : []
  })
  yield* readSheet(path, (first) => sheetBelow(first, { scope, order }))
}

/** The table below the lines that a report may begin with: its name, its filters, who ran it. */
function sheetBelow(
  first: CsvRecord,
  reading: { readonly scope: CourseScope; readonly order: DateOrder | undefined },
): Sheet {
  const open = (header: CsvRecord): Sheet => transcriptSheet(header, reading)
  if (isTranscriptHeader(first.cells)) return open(first)
  let sheet: Sheet | undefined
  let above = 1
  return {
    line: (record) => {
      if (sheet) return sheet.line?.(record) ?? {}
      if (isTranscriptHeader(record.cells)) sheet = open(record)
      else if (++above === mostAbove) sheet = open(first)
      return { flaws: sheet?.flaws ?? [] }
    },
    end: () => (sheet ? (sheet.end?.() ?? []) : (open(first).flaws ?? [])),
  }
}
