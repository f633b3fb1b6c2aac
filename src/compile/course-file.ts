import type { VFile } from 'vfile'
import { checkFormats } from './formats.ts'
import { checkLanguage } from './language.ts'
import { courseSchema } from './schema.ts'
import type { CourseSettings } from './settings.ts'
import { isUnreadable } from './source.ts'
import { readYaml } from './yaml-source.ts'
import type { YamlValue } from './yaml-source.ts'

/**
 * What `course.yaml` says; nothing when it has mistakes, which are reported.
 *
 * `formats` names those that there are; without it any name of a format goes.
 */
export function readSettings(
  file: VFile,
  formats?: readonly string[],
): YamlValue<CourseSettings> | undefined {
  if (isUnreadable(file)) return undefined
  const settings = readYaml({ file, text: String(file), line: 1 }, courseSchema)
  if (settings) checkLanguage(file, settings)
  if (settings && formats) checkFormats(file, settings, formats)
  return settings
}

/** The course's activity id: the address without what it ends with. */
export function courseIri({ iri }: Pick<CourseSettings, 'iri'>): string {
  return iri.replace(/\/+$/, '')
}

/** How long a pass is good for. */
export interface Validity {
  /** In days; for good when absent. */
  readonly validDays?: number
}

/** How long the certificate says that a pass is good for. */
export function validityOf({ certificate }: Pick<CourseSettings, 'certificate'>): Validity {
  const days = certificate ? certificate.valid_days : undefined
  return days === undefined ? {} : { validDays: days }
}
