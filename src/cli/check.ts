import { exitCodes } from './error.ts'
import type { ExitCode } from './error.ts'
import type { Io } from './io.ts'
import { loadCourse } from './load.ts'
import { describeCourse } from './summary.ts'

/** Compiles the course and reports, and writes nothing. */
export async function check(folder: string, io: Io): Promise<ExitCode> {
  const loaded = await loadCourse(folder, io)
  if (!loaded) return exitCodes.course
  for (const line of describeCourse(loaded.compiled)) io.out(line)
  return exitCodes.ok
}
