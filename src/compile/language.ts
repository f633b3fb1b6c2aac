import type { VFile } from 'vfile'
import { isSpoken, languages } from '../texts/languages.ts'
import { warn } from './report.ts'
import type { CourseSettings } from './settings.ts'
import type { YamlValue } from './yaml-source.ts'

/** Says when learners will read the tool's own words in another language than the course. */
export function checkLanguage(file: VFile, { value, placeOf }: YamlValue<CourseSettings>): void {
  if (isSpoken(value.language)) return
  warn(file, 'language-unspoken', {
    reason: `The player does not speak \`${value.language}\`: its own words are English.`,
    mend: `It speaks ${languages.join(', ')}. The course itself may be in any language.`,
    place: placeOf('language'),
  })
}
