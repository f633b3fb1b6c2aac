import MiniSearch from 'minisearch'
import type { AsPlainObject, SearchOptions } from 'minisearch'
import { searchOptions } from '../model/search.ts'
import type { Finder, Finding, SearchIndex } from '../model/search.ts'

/** Least letters of a word that may be the beginning of another, and of one that may have a wrong letter in it. */
const least = { prefix: 2, fuzzy: 5 }

/** Share of a word's letters that may be wrong. */
const fuzziness = 0.2

const asked: SearchOptions = {
  boost: { title: 3 },
  prefix: (word) => word.length >= least.prefix,
  // Another number is another thing.
  fuzzy: (word) => (word.length >= least.fuzzy && !/\d/.test(word) ? fuzziness : false),
}

/** Makes an index ready to be asked. */
export function openFinder({ words }: SearchIndex): Finder {
  const index = MiniSearch.loadJS(words as AsPlainObject, searchOptions)
  const search = (query: string, combineWith: 'AND' | 'OR'): readonly Finding[] =>
    index
      .search(query, { ...asked, combineWith })
      .map(({ id, terms }) => ({ section: Number(id), words: terms }))
  return {
    find: (query) => {
      const all = search(query, 'AND')
      // Some of the words are better than nothing.
      return all.length > 0 ? all : search(query, 'OR')
    },
  }
}
