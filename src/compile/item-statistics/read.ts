import { VFile } from 'vfile'
import { warn } from '../report.ts'
import { isUnreadable } from '../source.ts'
import { readYaml } from '../yaml-source.ts'
import { statisticsSchema } from './schema.ts'
import type { CourseStatistics } from './schema.ts'

/** Reads the statistics; what is damaged is reported and does not fail the build, because no learner sees any of it. */
export function readStatistics(file: VFile | undefined): CourseStatistics | undefined {
  if (!file || isUnreadable(file)) return undefined
  const copy = new VFile({ path: file.path, value: file.value })
  const read = readYaml({ file: copy, text: String(file), line: 1 }, statisticsSchema)
  const [damage] = copy.messages
  if (damage) {
    warn(file, 'statistics-invalid', {
      reason: `The item statistics are not as the tool wrote them. ${damage.reason}`,
      mend: 'Run coursewright report --annotate again, or delete the file.',
      place: damage.place,
    })
  }
  return damage ? undefined : read?.value
}
