import { describe, expect, test } from 'vitest'
import { foldWord, wordsOf } from '../../src/model/search-words.ts'

describe('a word is searched for without what people leave out', () => {
  test.each([
    ['Quench', 'quench'],
    ['Säuglings', 'sauglings'],
    ['résonance', 'resonance'],
    ['señal', 'senal'],
    ['Straße', 'strasse'],
    ['cœur', 'coeur'],
    ['ﬁeld', 'field'],
    // Arabic: the article, alef forms, vowel signs, the last letters that are often mixed up.
    ['الرنين', 'رنين'],
    ['والرنين', 'رنين'],
    ['أمان', 'امان'],
    ['إشعاع', 'اشعاع'],
    ['آلة', 'اله'],
    ['رَنِين', 'رنين'],
    ['مستشفى', 'مستشفي'],
    ['سلامـــة', 'سلامه'],
  ])('%s is %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded)
  })
})

test('words are found with their places, and signs between them are none', () => {
  const text = 'MR-safe: 1.5 T, naïve'
  const words = wordsOf(text)
  expect(words.map(({ word }) => word)).toEqual(['mr', 'safe', '1', '5', 't', 'naive'])
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
    'MR',
    'safe',
    '1',
    '5',
    'T',
    'naïve',
  ])
})
