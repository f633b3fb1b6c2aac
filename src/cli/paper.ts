import { join, resolve } from 'node:path'
import { writeAll } from '../output/write.ts'
import type { Course, Exam } from '../model/course.ts'
import { renderPaper } from '../render/paper/index.ts'
import { CliError, exitCodes } from './error.ts'
import type { ExitCode } from './error.ts'
import type { Io } from './io.ts'
import { loadCourse } from './load.ts'
import { shownPath } from './shown-path.ts'
import { readPaperTemplate } from './tool-files.ts'

/** What `paper` is told. */
export interface PaperOptions {
  readonly folder: string
  readonly out: string
  /** Exam id; the graded exam when absent. */
  readonly exam?: string
  /** Number of the form, as typed. */
  readonly form: string
}

/** Writes an exam as a file to print, for the day on which the LMS is down. */
export async function paper(options: PaperOptions, io: Io): Promise<ExitCode> {
  const seed = Number(options.form)
  if (!Number.isInteger(seed) || seed < 1 || seed > 0xffffffff) {
    throw new CliError(`"${options.form}" is no number of a form: 1, 2, 3 …`, exitCodes.usage)
  }
  const loaded = await loadCourse(options.folder, io)
  if (!loaded) return exitCodes.course
  const { course } = loaded.compiled
  const exam = chooseExam(course, options.exam)
  const html = renderPaper(loaded.compiled, { exam, seed }, await readPaperTemplate())
  const path = join(resolve(io.cwd, options.out), `${course.id}-${exam.id}-${seed}.html`)
  await writeAll(new Map([[path, html]]))
  io.out(`${shownPath(path, io.cwd)}  ${exam.draw} questions, form ${seed}`)
  return exitCodes.ok
}

function chooseExam({ exams }: Course, id: string | undefined): Exam {
  const exam =
    id === undefined
      ? (exams.find(({ graded }) => graded) ?? exams[0])
      : exams.find((known) => known.id === id)
  if (exam) return exam
  const known = exams.map((other) => other.id).join(', ')
  const reason = id === undefined ? 'The course has no exam.' : `There is no exam "${id}".`
  throw new CliError(known ? `${reason} Choose from ${known}.` : reason, exitCodes.usage)
}
