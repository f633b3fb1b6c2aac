import type { Course } from '../model/course.ts'
import type { RenderedCourse } from '../render/index.ts'
import { languageFor } from '../texts/languages.ts'
import { sharedFiles } from './content.ts'
import type { Format, PackageFile, ToolFiles } from './format.ts'

/** A finished package, checked and in the order of its zip. */
export interface CoursePackage {
  readonly format: string
  /** File name of the zip. */
  readonly name: string
  readonly files: readonly PackageFile[]
}

/**
 * Puts a package together and checks it by its standard.
 *
 * @throws when the check objects: authors can't cause that, so it is a mistake of ours.
 */
export async function makePackage(
  format: Format,
  rendered: RenderedCourse,
  tool: ToolFiles,
): Promise<CoursePackage> {
  const player = playerOf(format, rendered.course, tool)
  const arranged = carriedBy(format, rendered)
  const shared = sharedFiles(arranged, tool, player)
  const files = [...format.files(arranged, shared, tool), ...shared]
  const problems = [...checkPaths(files), ...(await format.check(files))]
  if (problems.length > 0) {
    throw new Error(`The ${format.id} package breaks its standard:\n${problems.join('\n')}`)
  }
  return { format: format.id, name: `${rendered.course.id}-${format.id}.zip`, files }
}

/** The player with its texts before it, in one file: so neither can be there without the other. */
function playerOf({ id }: Format, { language }: Course, { players, texts }: ToolFiles): string {
  const [player, speech] = [players[id], texts[languageFor(language)]]
  if (player === undefined) throw new Error(`There is no player for the format ${id}.`)
  if (speech === undefined) throw new Error(`There are no texts in ${language}.`)
  return `${speech}\n${player}`
}

/** The course as a format carries it: only those that report to an LRS know of one. */
function carriedBy(format: Format, rendered: RenderedCourse): RenderedCourse {
  const arranged = format.arrange?.(rendered) ?? rendered
  if (format.reportsToLrs) return arranged
  const withoutLrs = (course: Course): Course => {
    const { lrs: _, ...rest } = course
    return rest
  }
  const entries = arranged.entries.map((entry) => ({ ...entry, course: withoutLrs(entry.course) }))
  return { ...arranged, course: withoutLrs(arranged.course), entries }
}

/** Names that every LMS host can store and serve: lower-case ASCII, short, no path tricks. A standard's own file keeps its name. */
function checkPaths(files: readonly PackageFile[]): string[] {
  const seen = new Set<string>()
  return files.flatMap(({ path }) => {
    const twice = seen.has(path)
    seen.add(path)
    if (twice) return [`${path} is in the package twice`]
    return /^(([a-z0-9_-]+\/)*[a-z0-9._-]+|XMLSchema\.dtd)$/.test(path) && path.length <= 100
      ? []
      : [`${path} is no portable name`]
  })
}
