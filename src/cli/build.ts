import { join, resolve } from 'node:path'
import { VFile } from 'vfile'
import type { CompiledCourse } from '../compile/compiled.ts'
import { presets } from '../compile/presets.ts'
import { lockName } from '../compile/read.ts'
import { fail } from '../compile/report.ts'
import { makeDownloads, withDownloads, unfitDownloads } from '../downloads/index.ts'
import type { Format } from '../formats/format.ts'
import { defaultFormats } from '../formats/index.ts'
import { makePackage } from '../formats/package.ts'
import { writeAll } from '../output/write.ts'
import { zip } from '../output/zip.ts'
import { adminSheetName, renderAdminSheet } from '../render/admin/index.ts'
import { render } from '../render/index.ts'
import { chooseFormats, choosePreset } from './choose.ts'
import { exitCodes } from './error.ts'
import type { ExitCode } from './error.ts'
import type { Io } from './io.ts'
import { loadCourse } from './load.ts'
import { printProblems } from './print-problems.ts'
import type { LoadedCourse } from './load.ts'
import { shownPath } from './shown-path.ts'
import { counted, courseCounts, describeCourse, kilobytes } from './summary.ts'
import { readAdminTemplate, readToolFiles } from './tool-files.ts'
import { embedWriteKey, lrsWarnings, readWriteKey } from './write-key.ts'

/** What `build` is told. */
export interface BuildOptions {
  readonly folder: string
  /** Folder for the zips. */
  readonly out: string
  /** Format ids; when absent the course's own choice, or the default ones. */
  readonly formats?: readonly string[]
  /** Name of the preset; the course's own choice when absent. */
  readonly lms?: string
  /** File with a write-only key of the LRS, to be put into the packages. */
  readonly writeKey?: string
  /** Fail instead of writing when the lock file is out of date. */
  readonly frozen: boolean
}

/** Compiles a course and writes its packages and its lock file; writes nothing at all when anything fails. */
export async function build(options: BuildOptions, io: Io): Promise<ExitCode> {
  const wanted = options.formats && chooseFormats(options.formats)
  const preset = options.lms === undefined ? undefined : choosePreset(options.lms)
  const auth = options.writeKey && (await readKey(options.writeKey, options, io))
  const loaded = await loadCourse(options.folder, io, { preset })
  if (!loaded) return exitCodes.course
  const isStale = loaded.compiled.lockText !== loaded.lockOnDisk
  if (options.frozen && isStale) return reportStale(loaded, io)
  const own = loaded.compiled.formats && chooseFormats(loaded.compiled.formats)
  const chosen = wanted ?? own ?? defaultFormats
  const compiled = auth ? embedWriteKey(loaded.compiled, auth, chosen) : loaded.compiled
  const documents = await makeDownloads(compiled)
  const packages = await pack(withDownloads(compiled, documents), chosen)
  const out = (name: string): string => join(resolve(io.cwd, options.out), name)
  const files = new Map<string, string | Uint8Array>(
    [...packages, ...documents].map(({ name, data }) => [out(name), data]),
  )
  const sheet = out(adminSheetName(compiled))
  files.set(sheet, await makeSheet(compiled, packages))
  if (isStale) files.set(join(loaded.directory, lockName), compiled.lockText)
  await writeAll(files)
  for (const line of describeCourse(compiled)) io.out(line)
  const { pages, questions } = courseCounts(compiled.course)
  for (const { name, data } of packages) {
    const path = shownPath(out(name), io.cwd)
    io.out(
      `${path}  ${kilobytes(data.length)}  ${counted(pages, 'page')}  ${counted(questions, 'question')}`,
    )
  }
  for (const { name, data, title } of documents) {
    io.out(`${shownPath(out(name), io.cwd)}  ${kilobytes(data.length)}  ${title}`)
  }
  io.out(`${shownPath(sheet, io.cwd)}  for the admins of ${presets[compiled.preset].name}`)
  for (const id of unfitDownloads(compiled)) {
    io.err(`The course has nothing to make the document "${id}" of.`)
  }
  for (const line of lrsWarnings(compiled, packages)) io.err(line)
  return exitCodes.ok
}

function readKey(path: string, { folder }: BuildOptions, { cwd }: Io): Promise<string> {
  return readWriteKey(resolve(cwd, path), resolve(cwd, folder))
}

async function makeSheet(compiled: CompiledCourse, packed: readonly Packed[]): Promise<string> {
  const packages = packed.map(({ format: { id, summary, reportsToLrs }, name }) => ({
    format: id,
    summary,
    name,
    reportsToLrs,
  }))
  return renderAdminSheet({ compiled, packages }, await readAdminTemplate())
}

/** A package on its way to the disk. */
interface Packed {
  readonly format: Format
  /** File name of the zip. */
  readonly name: string
  readonly data: Uint8Array
}

async function pack(compiled: CompiledCourse, chosen: readonly Format[]): Promise<Packed[]> {
  const tool = await readToolFiles()
  const rendered = render(compiled, tool.template)
  return Promise.all(
    chosen.map(async (format) => {
      const { name, files } = await makePackage(format, rendered, tool)
      return { format, name, data: await zip(files) }
    }),
  )
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
