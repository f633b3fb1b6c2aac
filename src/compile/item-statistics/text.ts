import { Document, isMap, isPair, isScalar, visit } from 'yaml'
import type { CourseStatistics } from './schema.ts'

const header = ` Written by coursewright report --annotate: how learners answered. The build shows the flagged questions as notes
 for as long as they ask what they asked then. Commit it with the banks, or delete it.`

/** The text of the file: one line for each question's figures, so that changes read well. */
export function statisticsText(statistics: CourseStatistics): string {
  const document = new Document(statistics)
  document.commentBefore = header
  visit(document, {
    Pair: (_key, { key, value }) => {
      if (isScalar(key) && key.value === 'flags') return visit.SKIP
      if (isMap(value) && !value.items.some(isLong)) value.flow = true
      return undefined
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

/** Whether a pair holds more than a figure or a word. */
function isLong(pair: unknown): boolean {
  return isPair(pair) && !isScalar(pair.value)
}
