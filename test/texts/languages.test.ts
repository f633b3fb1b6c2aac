import { describe, expect, test } from 'vitest'
import { ar } from '../../src/texts/ar/index.ts'
import { textsFor } from '../../src/texts/build-texts.ts'
import { en } from '../../src/texts/en/index.ts'
import { es } from '../../src/texts/es/index.ts'
import { fr } from '../../src/texts/fr/index.ts'
import { isSpoken, languageFor, languages } from '../../src/texts/languages.ts'
import type { LanguageId } from '../../src/texts/languages.ts'
import type { PlayerTexts } from '../../src/texts/texts.ts'

const player: Readonly<Record<LanguageId, PlayerTexts>> = { en, es, fr, ar }

const others = languages.filter((id) => id !== 'en')

type Leaf = string | ((...args: never[]) => string)

/** Every text of a language by the way to it, such as `examFeedback.each`. */
function leavesOf(texts: object, path = ''): Map<string, Leaf> {
  const found = new Map<string, Leaf>()
  for (const [key, value] of Object.entries(texts)) {
    const name = `${path}${key}`
    if (typeof value === 'object')
      for (const leaf of leavesOf(value, `${name}.`)) found.set(...leaf)
    else found.set(name, value)
  }
  return found
}

const allOf = (id: LanguageId): Map<string, Leaf> =>
  new Map([...leavesOf(player[id], 'player.'), ...leavesOf(textsFor(id), 'build.')])

/** What each function is given in turn: all counts, or this text and this many others like it. */
const counts = [0, 1, 2, 5, 11, 100]
const words = 'Zug'
const signer = { reviewer: 'Zug', role: 'Zug', date: 'Zug' }

/** Functions that are given texts alone, or texts first. */
const ofTexts =
  /(practiceIn|practiceFor|cardsIn|region|examUnderWay|examWaiting|examBest|resultScore|resultBest|timeLeft|pairOf|picture|range|download\w*|missedFacts|decimal|footnoteBack|tableOf|unsigned|signed|revision|keys\w*|callout|video|audio|card|ankiDeck)$/

/** What a text says to a count. */
function said(name: string, leaf: Leaf, count: number): string {
  if (typeof leaf === 'string') return leaf
  const call = leaf as (...args: unknown[]) => string
  const rest = Array.from({ length: 3 }, () => count)
  if (name.endsWith('tableOf')) return call([words, words])
  if (name.endsWith('signed')) return call(words, signer)
  if (/(card|examBest|resultScore)$/.test(name)) return call(words, count)
  if (name.endsWith('documents.module')) return call(count, words)
  if (name.endsWith('paper.facts')) return call(count, count, words)
  return ofTexts.test(name) ? call(words, words, words) : call(...rest)
}

/** Texts that are the same in both languages, because both have the word. */
const alike: Readonly<Partial<Record<LanguageId, readonly string[]>>> = {
  es: ['ltr', 'Normal', 'Esc', '5 h 5 min'],
  fr: 'ltr|5 h 5 min|5 modules, 5 pages|5 pages · 5|Modules|Normal| pages|Contact|Pause|Introduction|Date|Score|Code|Signature|Page|Questions|Question|5 minutes'.split(
    '|',
  ),
  ar: ['Esc'],
}

describe.each(others)('in %s', (id) => {
  const own = allOf(id)
  const english = allOf('en')

  test('every text is there, and none besides', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort())
  })

  test('no text is left in English', () => {
    const same = [...own].flatMap(([name, mine]) => {
      const text = said(name, mine, 5)
      const isWord = /\p{L}{2}/u.test(text.replaceAll(words, ''))
      return isWord && text === said(name, english.get(name) ?? '', 5) ? [text] : []
    })
    expect([...new Set(same)].sort()).toEqual([...(alike[id] ?? [])].sort())
  })

  test.each(counts)('every text says something of %i', (count) => {
    const empty = [...own].filter(([name, leaf]) => {
      const text = said(name, leaf, count)
      return text.trim() === '' || /undefined|NaN|#/.test(text)
    })
    expect(empty.map(([name]) => name)).toEqual(['player.examFeedback.end'])
  })
})

describe.each(languages)('in %s', (id) => {
  test.each([5, 11, 100])('what is told of %i has the number in it, in Western digits', (count) => {
    const without = [...allOf(id)].filter(
      ([name, leaf]) =>
        typeof leaf === 'function' &&
        !(ofTexts.test(name) && !/(card|examBest|resultScore)$/.test(name)) &&
        !said(name, leaf, count).includes(String(count)),
    )
    expect(without.map(([name]) => name)).toEqual([])
  })

  test('every text that is given comes back in what is said', () => {
    const without = [...allOf(id)].filter(
      ([name, leaf]) =>
        typeof leaf === 'function' && ofTexts.test(name) && !said(name, leaf, 5).includes(words),
    )
    expect(without.map(([name]) => name)).toEqual([])
  })
})

test.each([
  ['ar', 0, 'لا أسئلة'],
  ['ar', 1, 'سؤال واحد'],
  ['ar', 2, 'سؤالين'],
  ['ar', 5, '5 أسئلة'],
  ['ar', 11, '11 سؤالًا'],
  ['ar', 100, '100 سؤال'],
  ['en', 1, '1 question'],
  ['en', 2, '2 questions'],
  ['es', 1, '1 pregunta'],
  ['es', 0, '0 preguntas'],
  ['fr', 0, '0 question'],
  ['fr', 2, '2 questions'],
] as const)('in %s, %i is the plural form of "%s"', (id, count, form) => {
  expect(player[id].reviewFlagged(count)).toContain(form)
})

test.each(['es', 'fr'] as const)('in %s, one card is not spoken of as several', (id) => {
  const { cardsStanding, cardsKnown } = player[id]
  expect([cardsStanding(1, 1, 1), cardsKnown(1, 1)].join('\n')).not.toMatch(/1 \p{L}+s\b/u)
})

test.each([
  ['en', '66.7 %', '1.5 hours'],
  ['es', '66,7\u00a0%', '1,5 horas'],
  ['fr', '66,7\u00a0%', '1,5 heure'],
  ['ar', '66.7%', '1.5 ساعة'],
] as const)('in %s, a share is written %s and an hour and a half %s', (id, share, hours) => {
  expect(player[id].percent(66.7)).toBe(share)
  expect(textsFor(id).course.certificate.hours(1.5)).toBe(hours)
})

test.each([
  ['en', 'en', true],
  ['en-US', 'en', true],
  ['es-MX', 'es', true],
  ['FR', 'fr', true],
  ['ar-EG', 'ar', true],
  ['de', 'en', false],
  ['est', 'en', false],
] as const)('a course in %s is spoken to in %s', (tag, id, spoken) => {
  expect(languageFor(tag)).toBe(id)
  expect(isSpoken(tag)).toBe(spoken)
})
