import type { Describe, Entry } from './batches.ts'
import type { CmiData } from './data.ts'
import type { Dialect } from './dialect.ts'
import { plainLine } from './plain-line.ts'

/** A rating and what the learner wrote to it, in one line, behind those that are `left` from earlier. */
export function comments(dialect: Dialect, data: CmiData, left: readonly Entry[]): Describe {
  const written = dialect.comments(data, left)
  return (event) => {
    if (event.type !== 'course-rated') return []
    const text = plainLine(event.comment.slice(0, dialect.longestComment))
    const line = `rating ${event.rating} of 5${text && `: ${text}`}`
    // After a fault SCORM 1.2 may have it twice, because there each writing is appended, but not once for each rewriting.
    return [{ values: written(line), keep: 'repeated' }]
  }
}
