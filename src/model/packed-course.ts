import type { Bank, Course, Deck, Item } from './course.ts'
import type { Kind } from './question.ts'

/**
 * The course as packages carry it: questions and cards in rows of numbers, because they are most of it.
 *
 * What the start of a course waits for has to be small. Names of questions stay away: the questions bring theirs.
 */
export interface PackedCourse extends Omit<Course, 'banks' | 'decks'> {
  /** Kinds, objectives and tags, each once; the rows name them by their place. */
  readonly words: readonly string[]
  readonly banks: readonly (Omit<Bank, 'items'> & { readonly items: readonly Row[] })[]
  /** With the numbers of their cards. */
  readonly decks: readonly (Omit<Deck, 'cards'> & { readonly cards: readonly number[] })[]
}

/** A question; `step` is its number less that of the row before, and less that of the case for the first part. */
type Row = readonly [
  step: number,
  kind: number,
  objective: number,
  difficulty: number,
  tags?: readonly number[],
  parts?: readonly Row[],
]

export function packCourse(course: Course): PackedCourse {
  const words: string[] = []
  const placeOf = (word: string): number => {
    const at = words.indexOf(word)
    return at < 0 ? words.push(word) - 1 : at
  }
  const rowsOf = (items: readonly Item[], before: number): Row[] =>
    items.map((item, at) => rowOf(item, items[at - 1]?.number ?? before))
  const rowOf = (item: Item, before: number): Row => {
    const { number, kind, objective, difficulty, tags, parts } = item
    const row = [number - before, placeOf(kind), placeOf(objective), difficulty] as const
    if (!tags && !parts) return row
    const places = (tags ?? []).map(placeOf)
    return parts ? [...row, places, rowsOf(parts, number)] : [...row, places]
  }
  const banks = course.banks.map((bank) => ({ ...bank, items: rowsOf(bank.items, 0) }))
  const decks = course.decks.map((deck) => ({
    ...deck,
    cards: deck.cards.map(({ number }) => number),
  }))
  return { ...course, words, banks, decks }
}

/** The course that was packed, but for the names of its questions. */
export function unpackCourse({ words, ...packed }: PackedCourse): Course {
  const itemsOf = (rows: readonly Row[], before: number): Item[] => {
    let number = before
    return rows.map((row) => {
      number += row[0]
      return itemOf(row, number)
    })
  }
  const itemOf = (row: Row, number: number): Item => {
    const [, kind, objective, difficulty, tags = [], parts] = row
    return {
      number,
      kind: words[kind] as Kind,
      objective: words[objective] ?? '',
      difficulty,
      ...(tags.length > 0 && { tags: tags.map((tag) => words[tag] ?? '') }),
      ...(parts && { parts: itemsOf(parts, number) }),
    }
  }
  return {
    ...packed,
    banks: packed.banks.map((bank) => ({ ...bank, items: itemsOf(bank.items, 0) })),
    decks: packed.decks.map((deck) => ({
      ...deck,
      cards: deck.cards.map((number) => ({ number })),
    })),
  }
}
