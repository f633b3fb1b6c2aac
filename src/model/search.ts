import { wordsOf } from './search-words.ts'

/** Where a section that can be found stands. */
export type FoundPlace =
  | readonly ['page', number]
  | readonly ['info', string]
  /** A term of the glossary, by the number of its card. */
  | readonly ['term', number]

/** A stretch of text below one heading, without the text: the player takes that from the page. */
export interface Section {
  readonly place: FoundPlace
  /** Name of the heading in the page; absent before its first. */
  readonly anchor?: string
  /** The heading, or the page's title. */
  readonly title: string
}

/** What the search knows of a course. */
export interface SearchIndex {
  readonly sections: readonly Section[]
  /** The library's own data: documents are the indexes of sections. */
  readonly words: object
}

/** What the script of the search makes of an index. */
export interface Finder {
  /** Indexes of the sections that fit, the best first, and all words that were found in them. */
  find(query: string): readonly Finding[]
}

/** A section that fits. */
export interface Finding {
  readonly section: number
  /** Words of the text, folded, that made it fit. */
  readonly words: readonly string[]
}

/** What the script of the search offers. */
export interface SearchPart {
  readonly open: (index: SearchIndex) => Finder
}

/** Name of the global under which the player finds {@link SearchPart}. */
export const searchGlobal = 'coursewrightSearch'

/** How texts become words: the compiler that fills the index and the browser that asks it have to agree. */
export const searchOptions: {
  readonly fields: string[]
  readonly tokenize: (text: string) => string[]
  readonly processTerm: (word: string) => string
} = {
  fields: ['title', 'text'],
  tokenize: (text) => wordsOf(text).map(({ word }) => word),
  processTerm: (word) => word,
}
