import { resolve } from 'node:path'
import type { CompiledCourse } from '../../compile/compiled.ts'
import { compile } from '../../compile/index.ts'
import { readCourse } from '../../compile/read.ts'
import { prepareMedia } from '../../media/index.ts'
import type { Io } from '../io.ts'
import { countProblems, printProblems } from '../print-problems.ts'

/**
 * The course that records are of; nothing when it has mistakes, which are printed.
 *
 * Warnings are for authors and not shown. Pictures are prepared because the revision depends on them, by which records know it.
 */
export async function readForReport(folder: string, io: Io): Promise<CompiledCourse | undefined> {
  const source = await readCourse(resolve(io.cwd, folder))
  const { files, compiled } = compile(await prepareMedia(source))
  if (compiled) return compiled
  for (const line of printProblems(files, io.cwd)) io.err(line)
  io.err(`${countProblems(files)}; there is no report.`)
  return undefined
}
