import type { VFile } from 'vfile'
import { namesNear } from './near.ts'
import { fail } from './report.ts'
import type { CourseSettings } from './settings.ts'
import type { YamlValue } from './yaml-source.ts'

/** Reports formats that nobody makes; `known` names those that there are. */
export function checkFormats(
  file: VFile,
  { value, placeOf }: YamlValue<CourseSettings>,
  known: readonly string[],
): void {
  for (const [at, id] of (value.formats ?? []).entries()) {
    if (known.includes(id)) continue
    const near = namesNear(id, known)
    fail(file, 'format-unknown', {
      reason: `There is no format \`${id}\`.`,
      mend: `${near[0] ? `Did you mean \`${near[0]}\`? ` : ''}The formats are ${known.join(', ')}.`,
      place: placeOf('formats', at),
    })
  }
}
