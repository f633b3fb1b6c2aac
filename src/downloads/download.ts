import type { CompiledCourse } from '../compile/compiled.ts'
import type { Course } from '../model/course.ts'
import type { DownloadId } from '../model/download.ts'

/** One kind of document that learners can take away, made from any course by the build. */
export interface DownloadMaker {
  /** Name in `course.yaml` and in the file's name, such as `study-guide`. */
  readonly id: DownloadId
  /** Extension without its dot. */
  readonly extension: string
  /** Extension of the file in packages, where web servers do not know its own and would not serve it. */
  readonly servedAs?: string
  /** Whether a course has what the document is made of. */
  readonly isFor: (course: Course) => boolean
  /** The finished file; the same course gives the same bytes. */
  readonly make: (compiled: CompiledCourse) => Promise<Uint8Array | string>
}
