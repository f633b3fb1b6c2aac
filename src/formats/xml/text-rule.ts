/** What a text in an XML document has to be. */
export interface TextRule {
  /** Ends the sentence "It must be …". */
  readonly expected: string
  readonly holds: (text: string) => boolean
}

export const someText: TextRule = {
  expected: 'a text',
  holds: (text) => text.trim() !== '',
}

/** An absolute IRI (RFC 3987): a scheme, and none of the characters that have to be escaped in one. */
export const iri: TextRule = {
  expected: 'an IRI',
  holds: (text) => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text),
}

/** A well-formed language tag (BCP 47). */
export const languageTag: TextRule = {
  expected: 'a language tag',
  holds: (text) => {
    try {
      return Intl.getCanonicalLocales(text).length === 1
    } catch {
      return false
    }
  },
}

export function oneOf(words: readonly string[]): TextRule {
  return { expected: `one of ${words.join(', ')}`, holds: (text) => words.includes(text) }
}

/** From 0 to 1 with at most four decimals. */
export const share: TextRule = {
  expected: 'a decimal from 0 to 1 with at most four places',
  holds: (text) => /^(0(\.\d{1,4})?|1(\.0{1,4})?)$/.test(text),
}
