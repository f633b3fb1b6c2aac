import { readFile, realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { CompiledCourse } from '../compile/compiled.ts'
import type { Format } from '../formats/format.ts'
import { CliError, exitCodes } from './error.ts'

const option = '--embed-write-key'

/**
 * The value of the Authorization header from a file that holds `key:secret` or `Basic …`.
 *
 * What the file says is never shown.
 *
 * @throws when the file lies in the course folder, where it would be shared with the course, or holds something else.
 */
export async function readWriteKey(path: string, courseFolder: string): Promise<string> {
  const folder = await realpath(courseFolder).catch(() => resolve(courseFolder))
  const way = relative(folder, await realpath(path))
  if (way.split(sep)[0] !== '..' && !isAbsolute(way)) {
    throw usage(`The file of ${option} lies in the course folder; keep it outside.`)
  }
  const text = (await readFile(path, 'utf8')).trim()
  const [, basic] = /^Basic\s+([A-Za-z0-9+/]+=*)$/i.exec(text) ?? []
  const pair = basic === undefined ? text : Buffer.from(basic, 'base64').toString('utf8')
  if (!/^[^\s:]+:\S+$/.test(pair)) {
    throw usage(`The file of ${option} holds neither key:secret nor Basic and its value.`)
  }
  return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`
}

/**
 * The course with the key in the address of its LRS.
 *
 * @throws when nothing of the build would use it.
 */
export function embedWriteKey(
  compiled: CompiledCourse,
  auth: string,
  chosen: readonly Format[],
): CompiledCourse {
  const { course, hasRelay } = compiled
  if (!course.lrs) throw usage(`${option} needs xapi: in course.yaml.`)
  if (hasRelay)
    throw usage(`${option} is of no use with xapi.relay, which adds its own credentials.`)
  if (!chosen.some((format) => format.reportsToLrs)) {
    throw usage(`${option} needs a format that reports to an LRS beside the LMS, such as scorm12.`)
  }
  return { ...compiled, course: { ...course, lrs: { ...course.lrs, auth } } }
}

/** What whoever builds must know of the way to the LRS. */
export function lrsWarnings(
  { course: { lrs }, hasRelay }: CompiledCourse,
  packages: readonly { readonly format: Format; readonly name: string }[],
): string[] {
  const zips = packages.filter(({ format }) => format.reportsToLrs).map(({ name }) => name)
  if (!lrs || hasRelay || zips.length === 0) return []
  return lrs.auth === undefined
    ? [
        `warning: ${zips.join(', ')}: no key for ${lrs.endpoint}, which may refuse the statements; see xapi.relay and ${option}`,
      ]
    : [
        `warning: ${zips.join(', ')}: every learner can read the key for ${lrs.endpoint} in this package`,
        '  It must be write-only: statements/write and nothing else. Replace it at once when it is misused.',
      ]
}

function usage(message: string): CliError {
  return new CliError(message, exitCodes.usage)
}
