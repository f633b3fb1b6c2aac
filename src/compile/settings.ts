import type { CoverSettings } from './cover.ts'
import type { Contact } from '../model/course.ts'
import type { Kind } from '../model/question.ts'
import type { ModuleNavigation, NavigationSettings } from './navigation-schema.ts'
import type { PresetId } from './presets.ts'
import type { ThemeSettings } from './theme/schema.ts'

/** `course.yaml`, with defaults filled in. */
export interface CourseSettings {
  readonly id: string
  readonly iri: string
  readonly title: string
  readonly language: string
  readonly description: string
  readonly publisher: string
  /** False when the course begins with its first page; a cover without a picture when nothing is said. */
  readonly cover?: false | CoverSettings | undefined
  /** Ids of the formats to build; the default ones when absent. */
  readonly formats?: readonly string[] | undefined
  readonly exams: readonly ExamSettings[]
  /** False when the course gives none; absent when nothing is said. */
  readonly certificate?: false | CertificateSettings | undefined
  readonly lms: LmsSettings
  readonly cmi5: Cmi5Settings
  readonly xapi?: XapiSettings | undefined
  /** Which edition of SCORM 2004 its packages follow; what the preset says when absent. */
  readonly scorm2004: { readonly edition?: 3 | 4 | undefined }
  /** Citations by key; when there are any, questions may cite only these. */
  readonly references: Readonly<Record<string, string>>
  /** Whether learners may rate the course. */
  readonly feedback: boolean
  readonly contact?: Contact | undefined
  readonly disclaimer?: string | undefined
  /** Without a reviewer, the content waits for its sign-off. */
  readonly review?: ReviewSettings | undefined
  /** Ids of the documents that learners can take away; all that the course can fill when absent. */
  readonly downloads?: readonly string[] | undefined
  /** How the player looks; as it comes when absent. */
  readonly theme?: ThemeSettings | undefined
  readonly navigation: NavigationSettings
  /** What completes the course; a graded exam, or else the pages, when absent. */
  readonly completion?: 'viewed' | 'passed' | 'both' | undefined
}

interface ReviewSettings {
  readonly version: string
  readonly reviewer?: string | undefined
  readonly role?: string | undefined
  /** `YYYY-MM-DD`. */
  readonly date?: string | undefined
}

/** What a certificate says where it does not say the usual. */
export interface CertificateSettings {
  /** The usual one, in the course's language, when absent; the statement too. */
  readonly title?: string | undefined
  readonly statement?: string | undefined
  /** Learning time, 0.5-1000; the modules' minutes when absent. */
  readonly hours?: number | undefined
  readonly signatory?: { readonly name: string; readonly role: string } | undefined
  /** Path of a picture, as seen from `course.yaml`. */
  readonly logo?: string | undefined
  /** Days that a pass is good for, 1-36500; for good when absent. */
  readonly valid_days?: number | undefined
}

interface Cmi5Settings {
  /** What is launched by itself: the course, or each module and the exams. */
  readonly units: 'course' | 'module'
}

/** What an LMS is told; the preset says what is absent here. */
export interface LmsSettings {
  readonly preset: PresetId
  readonly below_pass?: 'incomplete' | 'failed' | undefined
  readonly interactions?: 'off' | 'exam' | 'all' | undefined
  readonly pass_as?: 'passed' | 'completed' | undefined
}

/** Where SCORM packages send statements: either to an LRS or to a relay that adds the credentials. */
export interface XapiSettings {
  readonly endpoint?: string | undefined
  readonly relay?: string | undefined
  readonly platform: string
  /** Whether an account is the LMS's learner id or a keyed hash of it. */
  readonly actor: 'id' | 'hash'
  readonly hash_key?: string | undefined
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
  /** The only kinds of questions that it draws; all when absent. */
  readonly kinds?: readonly Kind[] | undefined
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
  readonly tag?: string | undefined
  readonly difficulty?: number | undefined
}

/** Front matter of a module. */
export interface ModuleSettings {
  readonly title: string
  /** What the learner can do afterwards, by id. */
  readonly objectives: Readonly<Record<string, string>>
  /** Reading time. */
  readonly minutes: number
  /** Whether its pages define the glossary's terms where they are first used. */
  readonly glossary: boolean
  readonly navigation: ModuleNavigation
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

/** Front matter of a file of flash cards. */
export interface DeckSettings {
  readonly title: string
}

/** Front matter of the glossary. */
export interface GlossarySettings {
  /** The usual one, in the course's language, when absent. */
  readonly title?: string | undefined
}

/** Front matter of a page about the course. */
export interface InfoSettings {
  readonly title: string
}
