import { course as courseEn } from './en/course.ts'
import { documents as documentsEn } from './en/documents.ts'
import { locale as localeEn } from './en/locale.ts'
import { languageFor } from './languages.ts'
import type { LanguageId } from './languages.ts'
import type { TextsOf } from './texts.ts'

/** What the build writes into a package's pages. */
export type CourseTexts = TextsOf<typeof courseEn>

/** What it writes into documents to take away. */
export type DocumentTexts = TextsOf<typeof documentsEn>

/** What the build says to learners in one language; packages carry none of it but what was written with it. */
export interface BuildTexts {
  /** By which dates and numbers are written (BCP 47). */
  readonly locale: string
  readonly course: CourseTexts
  readonly documents: DocumentTexts
}

const texts: Readonly<Record<LanguageId, BuildTexts>> = {
  en: { locale: localeEn, course: courseEn, documents: documentsEn },
}

/** The build's texts for a course in this language (BCP 47); in English where there are no better ones. */
export function textsFor(tag: string): BuildTexts {
  return texts[languageFor(tag)]
}
