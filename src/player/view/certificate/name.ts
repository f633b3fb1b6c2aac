import { longestName } from '../../../model/progress.ts'

/** `Doe, Jane` as `Jane Doe`: SCORM 1.2 gives names with the family name first (RTE 3.4.2). Other names stay as they are. */
export function givenFirst(name: string): string {
  const [family = '', given = '', ...more] = name.split(',')
  return given.trim() === '' || more.length > 0 ? name : `${given} ${family}`
}

/** Without spaces that nobody sees, and no longer than a certificate keeps. */
export function tidyName(name: string): string {
  const tidy = name.normalize().replace(/\s+/g, ' ').trim()
  return tidy
    .slice(0, longestName)
    .replace(/[\ud800-\udbff]$/, '')
    .trim()
}
