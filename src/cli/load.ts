import { resolve } from 'node:path'
import type { CompiledCourse } from '../compile/compiled.ts'
import { compile } from '../compile/index.ts'
import type { CompileOptions } from '../compile/index.ts'
import { readCourse } from '../compile/read.ts'
import { formats } from '../formats/index.ts'
import { prepareMedia } from '../media/index.ts'
import type { Io } from './io.ts'
import { countProblems, printProblems } from './print-problems.ts'

/** A course that compiled, and the text of its lock file as it was on disk. */
export interface LoadedCourse {
  readonly compiled: CompiledCourse
  readonly directory: string
  readonly lockOnDisk: string | undefined
}

/** Reads and compiles a course folder and prints every message; nothing comes back when the course has mistakes. */
export async function loadCourse(
  folder: string,
  io: Io,
  options: Pick<CompileOptions, 'preset'> = {},
): Promise<LoadedCourse | undefined> {
  const directory = resolve(io.cwd, folder)
  const source = await readCourse(directory)
  const known = formats.map(({ id }) => id)
  const { files, compiled } = compile(await prepareMedia(source), { ...options, formats: known })
  for (const line of printProblems(files, io.cwd)) io.err(line)
  if (!compiled) {
    io.err(`${countProblems(files)}; nothing was written.`)
    return undefined
  }
  return { compiled, directory, lockOnDisk: source.lock && String(source.lock) }
}
