import { resolve } from 'node:path'
import { courseIri, readSettings, validityOf } from '../../compile/course-file.ts'
import type { Validity } from '../../compile/course-file.ts'
import type { CompiledCourse } from '../../compile/compiled.ts'
import { compile } from '../../compile/index.ts'
import { readCourse, readCourseFile } from '../../compile/read.ts'
import { hasFailed } from '../../compile/report.ts'
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

/** What a certificate is looked up by. */
export interface CourseFacts extends Validity {
  readonly id: string
  readonly iri: string
  readonly title: string
}

/** The same of `course.yaml` alone: certificates are looked up while an author has a bank in pieces, and at once. */
export async function readCourseFacts(folder: string, io: Io): Promise<CourseFacts | undefined> {
  const file = await readCourseFile(resolve(io.cwd, folder))
  const settings = readSettings(file)
  if (settings && !hasFailed([file])) {
    const { id, title } = settings.value
    return { id, iri: courseIri(settings.value), title, ...validityOf(settings.value) }
  }
  for (const line of printProblems([file], io.cwd)) io.err(line)
  return undefined
}
