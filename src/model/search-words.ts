/** A word of a text, and where it stands there. */
export interface FoundWord {
  /** As it is searched for: see {@link foldWord}. */
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Letters that Unicode does not take apart, and what people type in their place. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ـ: '',
}

const isPlain = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g')

/**
 * A word without what people leave out when they search: case, accents, Arabic vowel signs, forms of alef, and the article.
 */
export function foldWord(word: string): string {
  const small = word.toLowerCase()
  // Most words of a course, and a course has a hundred thousand.
  if (/^[a-z\d]+$/.test(small)) return small
  return small
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(isPlain, (letter) => plainLetters[letter] ?? letter)
    .replace(/^و?ال(?=\p{L}{2})/u, '')
}

/** The words of a text in their order. */
export function wordsOf(text: string): FoundWord[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: letters, index }) => ({
    word: foldWord(letters),
    start: index,
    end: index + letters.length,
  }))
}
