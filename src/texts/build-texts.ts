import { course as courseAr } from './ar/course.ts'
import { documents as documentsAr } from './ar/documents.ts'
import { locale as localeAr } from './ar/locale.ts'
import { course as courseEn } from './en/course.ts'
import { documents as documentsEn } from './en/documents.ts'
import { locale as localeEn } from './en/locale.ts'
import { course as courseEs } from './es/course.ts'
import { documents as documentsEs } from './es/documents.ts'
import { locale as localeEs } from './es/locale.ts'
import { course as courseFr } from './fr/course.ts'
import { documents as documentsFr } from './fr/documents.ts'
import { locale as localeFr } from './fr/locale.ts'
import { languageFor } from './languages.ts'
import type { LanguageId } from './languages.ts'
import type { CourseTexts, DocumentTexts } from './texts.ts'

export type { CourseTexts, DocumentTexts } from './texts.ts'

/** What the build says to learners in one language; packages carry none of it but what was written with it. */
export interface BuildTexts {
  /** By which dates and numbers are written (BCP 47). */
  readonly locale: string
  readonly course: CourseTexts
  readonly documents: DocumentTexts
}

const texts: Readonly<Record<LanguageId, BuildTexts>> = {
  en: { locale: localeEn, course: courseEn, documents: documentsEn },
  es: { locale: localeEs, course: courseEs, documents: documentsEs },
  fr: { locale: localeFr, course: courseFr, documents: documentsFr },
  ar: { locale: localeAr, course: courseAr, documents: documentsAr },
}

/** The build's texts for a course in this language (BCP 47); in English where there are no better ones. */
export function textsFor(tag: string): BuildTexts {
  return texts[languageFor(tag)]
}
