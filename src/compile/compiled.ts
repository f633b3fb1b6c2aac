import type { Root } from 'hast'
import type { Card } from '../model/card.ts'
import type { Citations } from '../model/content.ts'
import type { Course } from '../model/course.ts'
import type { DownloadId } from '../model/download.ts'
import type { Question } from '../model/question.ts'
import type { PackagedAsset } from './asset.ts'
import type { Validity } from './course-file.ts'
import type { Places } from './places.ts'
import type { PresetId } from './presets.ts'
import type { Theme } from './theme/index.ts'

/** A course that compiled without errors: the model, and the texts and files that go with it. */
export interface CompiledCourse extends Places, Validity {
  readonly course: Course
  /** Text of each page, by page number. */
  readonly pages: ReadonlyMap<number, Root>
  /** Questions by bank number. */
  readonly questions: ReadonlyMap<number, readonly Question[]>
  /** Full citations by the keys that questions name. */
  readonly references: Citations
  /** Flash cards by deck id. */
  readonly cards: ReadonlyMap<string, readonly Card[]>
  /** Text of each page about the course, by its id. */
  readonly infoPages: ReadonlyMap<string, Root>
  readonly assets: readonly PackagedAsset[]
  /** Formats that the course asks for; the default ones when it names none. */
  readonly formats?: readonly string[]
  /** Ids of the documents that the course asks for; all that it can fill when it names none. */
  readonly downloads?: readonly DownloadId[]
  /** What a cmi5 package launches by itself. */
  readonly units: 'course' | 'module'
  /** The LMS that the course is built for. */
  readonly preset: PresetId
  /** Whether what takes the statements of SCORM packages adds the credentials by itself. */
  readonly hasRelay: boolean
  /** The edition of SCORM 2004 that packages follow. */
  readonly scorm2004Edition: 3 | 4
  /** How it looks, where it asks for more than the player's own style sheet. */
  readonly theme?: Theme
  /** Characters of learner state in the worst case. */
  readonly stateSize: number
  /** Pages, questions and flash cards that the last build had and this one has not: learners' records of them end here. */
  readonly orphans: readonly string[]
  /** The lock file's text, to be written when it differs from the one that was read. */
  readonly lockText: string
}
