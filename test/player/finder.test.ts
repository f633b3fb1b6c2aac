import MiniSearch from 'minisearch'
import { expect, test } from 'vitest'
import { searchOptions } from '../../src/model/search.ts'
import { openFinder } from '../../src/search/finder.ts'

/** Title and text of each section, by its index. */
const texts = [
  ['Safety', 'Quench here, quench there, quench everywhere: what a quench is.'],
  ['Quench', 'Helium leaves the magnet.'],
  ['Cold', 'Helium is cold, and so is the coil.'],
  ['Fields', 'A field of 15000 gauss is 1.5 tesla.'],
] as const

const index = new MiniSearch<{ id: number; title: string; text: string }>(searchOptions)
index.addAll(texts.map(([title, text], id) => ({ id, title, text })))
const finder = openFinder({ sections: [], words: index.toJSON() })

test.each([
  { query: 'quench', why: 'a word in a title weighs more than many in a text', found: [1, 0] },
  { query: 'te', why: 'two letters are the beginning of a word', found: [3] },
  { query: 't', why: 'one letter is not', found: [] },
  { query: 'magnt', why: 'a wrong letter in five is forgiven', found: [1] },
  { query: 'coal', why: 'one in four is another word', found: [] },
  { query: '15001', why: 'another number is another thing', found: [] },
  { query: 'helium magnet', why: 'all words have to be there', found: [1] },
  { query: 'tesla xyzzy', why: 'or some, where no section has all', found: [3] },
])('"$query" finds $found: $why', ({ query, found }) => {
  expect(finder.find(query).map(({ section }) => section)).toEqual(found)
})

test('the words that made a section fit are told, folded', () => {
  expect(finder.find('HELIUM')[0]?.words).toEqual(['helium'])
})
