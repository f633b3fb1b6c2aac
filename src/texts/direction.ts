import { isSpoken, languageFor } from './languages.ts'

/** Scripts that are read from right to left (ISO 15924). */
const fromRight: ReadonlySet<string | undefined> = new Set(
  'Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
)

/** The script that a language is usually written in, or the one that its tag names. */
export function scriptOf(tag: string): string | undefined {
  return new Intl.Locale(tag).maximize().script
}

/** Which way text in a language (BCP 47) is read. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return fromRight.has(scriptOf(tag)) ? 'rtl' : 'ltr'
}

/** What HTML says of words in a language. */
export interface Marks {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}

/** Language and direction of text in a language. */
export function marksOf(tag: string): Marks {
  return { lang: tag, dir: directionOf(tag) }
}

/** The marks of the tool's own words in a course of that language, and of the course's words beside them; none where both speak one language. */
export function marksIn(tag: string): { readonly own?: Marks; readonly course?: Marks } {
  return isSpoken(tag) ? {} : { own: marksOf(languageFor(tag)), course: marksOf(tag) }
}
