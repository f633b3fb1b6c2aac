import type { Cover } from './cover.ts'
import type { Download } from './download.ts'
import type { Navigation, PageRule } from './navigation.ts'
import type { Kind } from './question.ts'

/** The compiled course: plain, complete, JSON-safe. Page text and questions travel beside it, in chunks. */
export interface Course {
  /** Lower-case name for files and SCORM identifiers, frozen by the author. */
  readonly id: string
  /** The course's activity IRI, under a domain that the publisher controls. */
  readonly iri: string
  /** Name of the part of a course that this is, where parts are launched one by one: its title, pages and exams are the part's. */
  readonly unit?: string
  readonly title: string
  /** BCP 47 tag of the course's text. */
  readonly language: string
  readonly description: string
  readonly publisher: string
  /** Hash of everything the learner sees; goes into records as evidence of the edition taken. */
  readonly revision: string
  /** The page that the course opens with; absent when it begins with its first page. */
  readonly cover?: Cover
  readonly modules: readonly Module[]
  readonly banks: readonly Bank[]
  readonly exams: readonly Exam[]
  readonly decks: readonly Deck[]
  /** Pages about the course; they are no part of what is learned, and nothing of them is kept. */
  readonly info: readonly InfoPage[]
  /** What an LMS is told below the pass mark; `failed` closes the attempt in several LMSs. */
  readonly belowPass: 'incomplete' | 'failed'
  /** Which answers a SCORM record gets one by one: none, those of exams, or those of practice and knowledge checks too. */
  readonly interactions: 'off' | 'exam' | 'all'
  /** What a SCORM 1.2 record says of a pass; a few LMSs want `completed`. */
  readonly passAs: 'passed' | 'completed'
  /** What completes a course with a graded exam: every page, or both; the exam alone when absent. */
  readonly completion?: 'viewed' | 'both'
  /** What opens when, and that pages have rules; absent when everything is free. */
  readonly navigation?: Navigation
  /** Least seconds between two commits while reading; in an exam they are 15 apart, or less with a smaller gap. */
  readonly commitGap: number
  /** Where SCORM packages send xAPI statements as well. */
  readonly lrs?: LrsTarget
  /** What a learner gets who has passed; absent when the course gives none. */
  readonly certificate?: CertificateOffer
  /** Where learners turn with questions. */
  readonly contact?: Contact
  /** Whether learners are asked to rate the course at its end. */
  readonly feedback: boolean
  /** What the course does not claim; stands on the certificate and in the study guide. */
  readonly disclaimer?: string
  /** Which edition of the content this is, and who has signed it off; stands beside the disclaimer. */
  readonly review?: Review
  /** Documents that learners can take away; the build adds them to what it compiled. */
  readonly downloads: readonly Download[]
}

/** The sign-off of a course's content. Until somebody has signed, only the version is there. */
export interface Review {
  /** The content's edition in the author's own counting, such as `2026.1`. */
  readonly version: string
  readonly signed?: {
    readonly reviewer: string
    readonly role: string
    /** `YYYY-MM-DD`. */
    readonly date: string
  }
}

/** A learning record store, or a relay in front of one, and whom statements name. */
export interface LrsTarget {
  /** With a slash at its end. */
  readonly endpoint: string
  /** Home page of the learner's account: the LMS. */
  readonly platform: string
  /** With it, an account is a keyed hash of the LMS's learner id in place of the id. */
  readonly hashKey?: string
  /** Value of the Authorization header: a write-only key that every learner can read. */
  readonly auth?: string
}

/** One Markdown file of the course. */
export interface Module {
  /** Permanent number from the lock file. */
  readonly number: number
  readonly id: string
  readonly title: string
  /** The author's estimate of the reading time. */
  readonly minutes: number
  readonly objectives: readonly Objective[]
  readonly pages: readonly Page[]
}

/** What a learner can do afterwards; questions name it by its id. */
export interface Objective {
  readonly id: string
  readonly text: string
}

/** A stretch of a module that is read at once. */
export interface Page {
  /** Permanent number from the lock file; the learner's place and pages seen are kept in it. */
  readonly number: number
  readonly title: string
  /** Ids of the objectives that its knowledge checks ask about: where to read again after a mistake. */
  readonly objectives: readonly string[]
  readonly rule?: PageRule
}

/** One quiz bank, without the questions' texts. */
export interface Bank {
  /** Permanent number from the lock file. */
  readonly number: number
  readonly id: string
  readonly title: string
  readonly items: readonly Item[]
}

/** What a draw needs to know of a question. */
export interface Item {
  /** Permanent number from the lock file. */
  readonly number: number
  /** The author's permanent id: the heading of the question; packages leave it to the question itself. */
  readonly id?: string
  readonly kind: Kind
  readonly objective: string
  /** 1 recall, 2 apply, 3 analyse. */
  readonly difficulty: number
  /** Those of the author's tags that a quota names. */
  readonly tags?: readonly string[]
  /** Parts of a case, so that records can name them; draws take cases as a whole. */
  readonly parts?: readonly Item[]
}

/** An assessment drawn from the banks. */
export interface Exam {
  /** Permanent number from the lock file. */
  readonly number: number
  readonly id: string
  readonly title: string
  /** Questions in one attempt. */
  readonly draw: number
  /** Pass mark in percent, 1-100. */
  readonly pass: number
  /** Whether the result decides the course's status; at most one exam of a course is graded. */
  readonly graded: boolean
  readonly shuffle: boolean
  readonly blueprint: readonly Quota[]
  /** The only kinds of questions that it draws; all when absent. */
  readonly kinds?: readonly Kind[]
  /** How many past attempts a draw does not repeat, as far as the banks suffice. */
  readonly noRepeat: number
  /** Minutes for one attempt; 0 without limit. */
  readonly timeLimit: number
  /** By how much a learner who needs more time may lengthen it, each above 1. */
  readonly extensions: readonly number[]
  /** When a learner sees what was right: after each question, after handing in, or not at all. */
  readonly feedback: 'each' | 'end' | 'none'
  /** Attempts that a learner has; 0 without limit. */
  readonly attempts: number
  /** Hours after an attempt that was not passed until the next. */
  readonly coolDown: number
  /** Whether the next attempt waits until every question missed has been answered right in practice. */
  readonly remedial: 'offered' | 'required'
}

/** So many questions of an attempt come from this bank, objective, tag or difficulty. */
export interface Quota {
  readonly count: number
  readonly bank?: string
  readonly objective?: string
  readonly tag?: string
  readonly difficulty?: number
}

/** One file of flash cards, or the glossary, without the cards' texts. */
export interface Deck {
  readonly id: string
  readonly title: string
  /** Whether its cards are the course's terms; then it has a page of its own too. */
  readonly isGlossary?: true
  readonly cards: readonly { readonly number: number }[]
}

/** A page about the course, such as its FAQ. */
export interface InfoPage {
  readonly id: string
  readonly title: string
}

/** What the certificate of a course says, beside its learner. */
export interface CertificateOffer {
  readonly title: string
  /** What the learner did: the sentence below the name. */
  readonly statement: string
  /** Learning time in hours. */
  readonly hours: number
  readonly signatory?: { readonly name: string; readonly role: string }
  /** Package path of a picture. */
  readonly logo?: string
}

/** Somebody to write to. */
export interface Contact {
  readonly name: string
  /** `mailto:` or `https:`. */
  readonly link: string
}
