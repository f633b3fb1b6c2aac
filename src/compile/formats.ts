import type { VFile } from 'vfile'
import { didYouMean } from './near.ts'
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
    fail(file, 'format-unknown', {
      reason: `There is no format \`${id}\`.`,
      mend: [didYouMean(id, known), `The formats are ${known.join(', ')}.`]
        .filter(Boolean)
        .join(' '),
      place: placeOf('formats', at),
    })
  }
}
