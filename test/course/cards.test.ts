import { toString } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import { decks, terms } from './bundled.ts'

const cards = decks.flatMap((deck) => deck.cards)

describe('flash cards', () => {
  test('are 300 or more', () => {
    expect(cards.length).toBeGreaterThanOrEqual(300)
  })

  test('have fronts that differ', () => {
    const fronts = cards.map(({ front }) => front.map((node) => toString(node)).join(' '))
    expect(fronts.filter((front, at) => fronts.indexOf(front) !== at)).toEqual([])
  })
})

describe('the glossary', () => {
  const names = terms.map(({ heading }) => toString(heading))

  test('has 150 terms or more', () => {
    expect(names.length).toBeGreaterThanOrEqual(150)
  })

  test('is in the order of the alphabet', () => {
    const order = new Intl.Collator('en', { sensitivity: 'base' })
    expect(names).toEqual([...names].sort(order.compare))
  })

  test('defines each term in a sentence or more', () => {
    const short = terms.filter(
      ({ back }) => back.map((node) => toString(node)).join(' ').length < 30,
    )
    expect(short.map(({ name }) => name)).toEqual([])
  })
})
