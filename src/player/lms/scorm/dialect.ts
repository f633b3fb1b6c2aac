import type { Course } from '../../../model/course.ts'
import type { NamedItem } from '../../../model/leaf-items.ts'
import type { KeyOf, PartKind, ResponseOf } from '../../../model/question.ts'
import type { Standing, Status } from '../../../model/status.ts'
import type { ApiKind } from './api.ts'
import type { Entry } from './batches.ts'
import type { CmiData } from './data.ts'

/** Names and values below one element, in the order of writing. */
export type Fields = readonly (readonly [field: string, value: string])[]

/** What the record says of the course beside the score. */
export type CourseStatus = Pick<Status, 'standing' | 'viewed'>

/** Reads an element; empty when the LMS has none. */
export type Get = (element: string) => string

/** Another form of a value that does no harm if the page dies before the real one follows. */
export type Detour = (value: string) => string

/** What one version of SCORM has its own way of saying. */
export interface Dialect {
  /** As messages name it. */
  readonly name: string
  readonly api: ApiKind
  /** Error codes that beside an empty text mean that there is nothing, and not that reading failed. */
  readonly nothingThere: readonly string[]
  /** Longest state, in characters. */
  readonly capacity: number
  /** What stands before the elements of the course's own record. */
  readonly root: string
  /** Elements below the root whose names differ. */
  readonly names: {
    readonly id: string
    readonly name: string
    readonly mode: string
    readonly location: string
    readonly status: string
  }
  /** Where an LMS says its own pass mark, and by how much that is smaller than percent. */
  readonly passMark: { readonly element: string; readonly scale: number }
  /** Whether an LMS completes a record at the end that was never given a status. */
  readonly completesUnset: boolean
  /** Written right before the session ends. */
  readonly farewell: Fields
  /** The part of the device's storage that keeps what could not be delivered. */
  readonly outbox: string
  /** The status in the words of this version. */
  readonly reported: (course: Course, status: Status) => Status
  /** What the record of the course says. */
  readonly stored: (get: Get) => CourseStatus
  /** What the record of an objective says, which stands at `at`. */
  readonly storedObjective: (get: Get, at: string) => Standing
  /** The fields of the course's status. */
  readonly status: (status: CourseStatus) => Fields
  /** The fields of an objective's status. */
  readonly objective: (standing: Standing) => Fields
  /** The fields of a score in percent, without those that the LMS does not have. */
  readonly score: (percent: number, has: (field: string) => boolean) => Fields
  /** Milliseconds as a span of time. */
  readonly span: (milliseconds: number) => string
  readonly answers: Answers
  /** Most characters of what a learner writes. */
  readonly longestComment: number
  /** How a comment is written, behind those that are `left` from earlier. */
  readonly comments: (data: CmiData, left: readonly Entry[]) => (line: string) => Fields
  /** By the name of the element. */
  readonly detours: readonly (readonly [element: RegExp, detour: Detour])[]
}

/** How interactions are recorded. */
interface Answers {
  /** Most of them in one record. */
  readonly most: number
  /** Name of the field with the learner's answer. */
  readonly response: string
  /** The field with the moment of the answer, in milliseconds since 1970. */
  readonly time: (time: number) => Fields[number]
  /** The result of an answer without credit. */
  readonly wrong: string
  /** What stands for the question's text, if there is a field for it. */
  readonly description: (item: NamedItem) => Fields
  readonly patterns: Patterns
}

/** How answers of each kind are written. */
export type Patterns = { readonly [K in PartKind]: Pattern<K> }

/** How one kind of interaction is named, and how a response and the key are written. */
interface Pattern<K extends PartKind> {
  readonly type:
    | 'choice'
    | 'true-false'
    | 'numeric'
    | 'sequencing'
    | 'matching'
    | 'fill-in'
    | 'likert'
  readonly response: (response: ResponseOf<K>) => string
  /** A list has one pattern for each right answer. */
  readonly key: (key: KeyOf<K>) => string | readonly string[]
}
