import type { VFile } from 'vfile'
import type { PreparedMedia } from './picture.ts'

/** A course folder as it was read: texts and assets, nothing interpreted yet. */
export interface CourseFolder {
  readonly settings: VFile
  /** Absent before the first build. */
  readonly lock?: VFile
  /** In file-name order, which is the order of the course. */
  readonly modules: readonly VFile[]
  readonly banks: readonly VFile[]
  /** Files of flash cards. */
  readonly decks: readonly VFile[]
  readonly glossary?: VFile
  /** How learners answered, as a report wrote it. */
  readonly statistics?: VFile
  /** Pages about the course, in file-name order. */
  readonly info: readonly VFile[]
  /** Every other file that is text, assets too: nothing is made of them, but they are searched for credentials. */
  readonly others?: readonly VFile[]
  /** By path inside the course folder, with forward slashes. */
  readonly assets: ReadonlyMap<string, AssetFile>
}

/** A file that a module or question may show. */
export interface AssetFile {
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** Absent when the file is over the limit of its type, and then not worth reading, and for links. */
  readonly data?: Uint8Array
  /** Whether it is a symbolic link: what it leads to may lie anywhere. */
  readonly isLink?: boolean
  /** What pages show in its place, and how large; absent when nothing was prepared. */
  readonly prepared?: PreparedMedia
  /** Why it can't be shown, as a clause: `its data end too early`. */
  readonly damage?: string
  /** Whether it is a drawing that was written anew without what could run or load something. */
  readonly isClean?: true
  /** What was taken out of it because it could run or load something. */
  readonly losses?: readonly string[]
}

/** Path of a source file inside the course folder, with forward slashes. */
export function coursePath(file: VFile): string {
  return String(file.data['coursePath'])
}

/** Notes that nothing of the file could be read; why is reported, and nothing that it may hold is missed elsewhere. */
export function markUnreadable(file: VFile): void {
  file.data['unreadable'] = true
}

export function isUnreadable(file: VFile): boolean {
  return file.data['unreadable'] === true
}

/** A file's id: its name without number and extension, so that renumbering moves a module and keeps its id. */
export function fileId(file: VFile): string {
  return (file.stem ?? '').replace(/^\d+[-_. ]*/, '')
}
