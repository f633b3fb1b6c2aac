import type { CourseScope } from '../course-scope.ts'
import { transcriptNames } from './cornerstone/columns.ts'
import { orderIn } from './cornerstone/order-in.ts'
import { transcriptSheet } from './cornerstone/transcript-sheet.ts'
import { findColumns, plainName } from './csv/columns.ts'
import { firstLines } from './csv/head.ts'
import { readSheet } from './csv/read-sheet.ts'
import type { Source, SourceBatch } from './source.ts'

/** Transcript reports of Cornerstone OnDemand: Reporting 2.0, custom reports and what is like them. */
export const cornerstone: Source = {
  id: 'cornerstone',
  summary: 'Cornerstone: transcript report, as CSV',
  recognises: (head) => {
    const [header = []] = firstLines(head)
    const { title, training, status } = findColumns(header, transcriptNames)
    // Other tables have a title and a status too: the field's own name tells this one.
    const isNamed = header.map(plainName).some((name) => /^(transcript|training)/.test(name))
    return isNamed && status.length > 0 && title.length + training.length > 0
  },
  read,
}

async function* read(path: string, scope: CourseScope): AsyncGenerator<SourceBatch> {
  const order = await orderIn(path, (header) => {
    const { assigned, started, completed } = findColumns(header, transcriptNames)
    return [...assigned, ...started, ...completed]
  })
  yield* readSheet(path, (header) => transcriptSheet(header, { scope, order }))
}
