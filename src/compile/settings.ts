import type { Contact } from '../model/course.ts'

/** `course.yaml`, with defaults filled in. */
export interface CourseSettings {
  readonly id: string
  readonly iri: string
  readonly title: string
  readonly language: string
  readonly description: string
  readonly publisher: string
  /** Ids of the formats to build; all when absent. */
  readonly formats?: readonly string[] | undefined
  readonly exams: readonly ExamSettings[]
  /** False when the course gives none; absent when nothing is said. */
  readonly certificate?: false | CertificateSettings | undefined
  readonly lms: LmsSettings
  /** Which edition of SCORM 2004 its packages follow. */
  readonly scorm2004: { readonly edition: 3 | 4 }
  /** Citations by key; when there are any, questions may cite only these. */
  readonly references: Readonly<Record<string, string>>
  /** Whether learners may rate the course. */
  readonly feedback: boolean
  readonly contact?: Contact | undefined
}

/** What a certificate says where it does not say the usual. */
export interface CertificateSettings {
  readonly title: string
  readonly statement: string
  /** Learning time, 0.5-1000; the modules' minutes when absent. */
  readonly hours?: number | undefined
  readonly signatory?: { readonly name: string; readonly role: string } | undefined
  /** Path of a picture, as seen from `course.yaml`. */
  readonly logo?: string | undefined
}

interface LmsSettings {
  readonly below_pass: 'incomplete' | 'failed'
  readonly interactions: 'off' | 'exam' | 'all'
}

interface ExamSettings {
  readonly id: string
  readonly title: string
  /** Questions in one attempt, 1-500. */
  readonly draw: number
  /** Pass mark in percent, 1-100. */
  readonly pass: number
  readonly graded: boolean
  readonly shuffle: boolean
  readonly blueprint: readonly QuotaSettings[]
  /** Past attempts that a draw does not repeat, 0-5. */
  readonly no_repeat: number
  /** Minutes for one attempt, 1-600; 0 without limit. */
  readonly time_limit: number
  /** Factors by which a learner may lengthen the time. */
  readonly extensions: readonly number[]
  readonly feedback: 'each' | 'end' | 'none'
  /** 0 without limit. */
  readonly attempts: number
  /** Hours after an attempt that was not passed, 0-720. */
  readonly cool_down: number
  readonly remedial: 'offered' | 'required'
}

interface QuotaSettings {
  readonly count: number
  readonly bank?: string | undefined
  readonly objective?: string | undefined
  readonly difficulty?: number | undefined
}

/** Front matter of a module. */
export interface ModuleSettings {
  readonly title: string
  /** What the learner can do afterwards, by id. */
  readonly objectives: Readonly<Record<string, string>>
  /** Reading time. */
  readonly minutes: number
}

/** What a question says of itself beside its text. */
export interface QuestionDetails {
  readonly objective?: string | undefined
  readonly difficulty?: number | undefined
  readonly reference?: readonly string[] | undefined
  /** Day on which somebody last checked the question, `YYYY-MM-DD`. */
  readonly reviewed?: string | undefined
  readonly tags?: readonly string[] | undefined
  /** Whether several right options earn their credit together or one by one. */
  readonly credit?: 'all' | 'partial' | undefined
}

/** Front matter of a bank: a title, and defaults for its questions' details. */
export interface BankSettings extends QuestionDetails {
  readonly title: string
}

/** Front matter of a file of flash cards, or of the glossary. */
export interface DeckSettings {
  readonly title: string
}
