import type { Course } from './course.ts'

/** The documents that a build can make of a course, in the order in which learners see them. */
export const downloadIds = [
  'study-guide',
  'flash-cards-pdf',
  'flash-cards-csv',
  'flash-cards-anki',
] as const

export type DownloadId = (typeof downloadIds)[number]

/** A document in a package that learners can take away. */
export interface Download {
  readonly id: DownloadId
  /** What learners call it. */
  readonly title: string
  /** Package path; its extension is one that web servers know. */
  readonly path: string
  /** The document's own extension without its dot: under it a browser saves the file. */
  readonly extension: string
  /** Size of the file. */
  readonly bytes: number
}

/** Whether a course has anything to take away: documents, or questions for the learner's own summary. */
export function hasDownloads({ downloads, banks }: Course): boolean {
  return downloads.length + banks.length > 0
}
