import { join, resolve } from 'node:path'
import { VFile } from 'vfile'
import { lockName } from '../compile/read.ts'
import { fail } from '../compile/report.ts'
import { formats } from '../formats/index.ts'
import { makePackage } from '../formats/package.ts'
import { writeAll } from '../output/write.ts'
import { zip } from '../output/zip.ts'
import { render } from '../render/index.ts'
import { chooseFormats, choosePreset } from './choose.ts'
import { exitCodes } from './error.ts'
import type { ExitCode } from './error.ts'
import type { Io } from './io.ts'
import { loadCourse } from './load.ts'
import { printProblems } from './print-problems.ts'
import type { LoadedCourse } from './load.ts'
import { shownPath } from './shown-path.ts'
import { courseCounts, describeCourse, kilobytes } from './summary.ts'
import { readToolFiles } from './tool-files.ts'

/** What `build` is told. */
export interface BuildOptions {
  readonly folder: string
  /** Folder for the zips. */
  readonly out: string
  /** Format ids; the course's own choice when absent. */
  readonly formats?: readonly string[]
  /** Name of the preset; the course's own choice when absent. */
  readonly lms?: string
  /** Fail instead of writing when the lock file is out of date. */
  readonly frozen: boolean
}

/** Compiles a course and writes its packages and its lock file; writes nothing at all when anything fails. */
export async function build(options: BuildOptions, io: Io): Promise<ExitCode> {
  const wanted = options.formats && chooseFormats(options.formats, exitCodes.usage)
  const preset = options.lms === undefined ? undefined : choosePreset(options.lms)
  const loaded = await loadCourse(options.folder, io, { preset })
  if (!loaded) return exitCodes.course
  const { compiled } = loaded
  const isStale = compiled.lockText !== loaded.lockOnDisk
  if (options.frozen && isStale) return reportStale(loaded, io)
  const own = compiled.formats && chooseFormats(compiled.formats, exitCodes.course)
  const chosen = wanted ?? own ?? formats
  const tool = await readToolFiles()
  const rendered = render(compiled, tool.template)
  const packages = await Promise.all(
    chosen.map(async (format) => {
      const { name, files } = await makePackage(format, rendered, tool)
      return { path: join(resolve(io.cwd, options.out), name), data: await zip(files) }
    }),
  )
  const files = new Map<string, string | Uint8Array>(packages.map(({ path, data }) => [path, data]))
  if (isStale) files.set(join(loaded.directory, lockName), compiled.lockText)
  await writeAll(files)
  for (const line of describeCourse(compiled)) io.out(line)
  const { pages, questions } = courseCounts(compiled.course)
  for (const { path, data } of packages) {
    io.out(
      `${shownPath(path, io.cwd)}  ${kilobytes(data.length)}  ${pages} pages  ${questions} questions`,
    )
  }
  return exitCodes.ok
}

function reportStale({ directory }: LoadedCourse, io: Io): ExitCode {
  const lock = new VFile({ path: join(directory, lockName) })
  fail(lock, 'lock-stale', {
    reason: 'The lock file is out of date.',
    mend: 'Run coursewright build without --frozen, and commit the lock file.',
  })
  for (const line of printProblems([lock], io.cwd)) io.err(line)
  return exitCodes.course
}
