import { scriptOf } from '../../texts/direction.ts'
import { literal } from './code.ts'
import type { Code } from './code.ts'

/** Scripts that the tool's faces have. */
const scripts: ReadonlySet<string | undefined> = new Set(['Latn', 'Grek', 'Cyrl'])

/** Whether the tool has the letters of a language; without them a document would be full of boxes. */
export function hasLetters(language: string): boolean {
  return scripts.has(scriptOf(language))
}

/** What typst is told of a document's language. */
export function languageOf(tag: string): { readonly lang: Code; readonly region: Code } {
  const { language, region } = new Intl.Locale(tag)
  return {
    lang: literal(language),
    region: region && /^[A-Z]{2}$/.test(region) ? literal(region) : 'none',
  }
}

/** The paper that the course's readers have in their printers. */
export function paperOf(tag: string): Code {
  return literal(new Intl.Locale(tag).region === 'US' ? 'us-letter' : 'a4')
}
