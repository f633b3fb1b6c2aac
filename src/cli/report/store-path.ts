import { resolve } from 'node:path'
import type { Course } from '../../model/course.ts'
import type { Io } from '../io.ts'

/** Where the records of a course are kept. */
export function storePath(
  named: string | boolean | undefined,
  { id }: Pick<Course, 'id'>,
  { cwd }: Pick<Io, 'cwd'>,
): string {
  return resolve(cwd, typeof named === 'string' ? named : `records/${id}.duckdb`)
}
