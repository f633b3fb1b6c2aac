import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import type { CompiledCourse } from '../../src/compile/compiled.ts'
import { lockName } from '../../src/compile/read.ts'
import { folderOf, messagesOf, mini } from './mini-course.ts'
import type { Sources } from './mini-course.ts'

/** A deck of cards with these ids. */
const deck = (...ids: readonly string[]): string =>
  `---\ntitle: Deck\n---\n\n${ids.map((id) => `## ${id}\n\nFront of ${id}?\n\n> Back of ${id}.\n`).join('\n')}`

function build(change: Sources): CompiledCourse {
  const { files, compiled } = compile(folderOf({ ...mini, ...change }))
  expect(messagesOf(files)).toEqual([])
  if (!compiled) throw new Error('The course did not compile.')
  return compiled
}

const numbersOf = ({ course }: CompiledCourse): readonly number[][] =>
  course.decks.map(({ cards }) => cards.map(({ number }) => number))

const path = 'flashcards/01-a.md'

describe('flash cards', () => {
  test('come in the order of their files, and the glossary last', () => {
    const { course, cards } = build({
      'flashcards/02-b.md': deck('three'),
      'flashcards/01-a.md': deck('one', 'two'),
      'glossary.md': '## Rung\n\nA step.\n',
    })
    expect(course.decks.map(({ id, title }) => [id, title])).toEqual([
      ['a', 'Deck'],
      ['b', 'Deck'],
      ['glossary', 'Glossary'],
    ])
    expect(cards.get('a')?.[1]).toEqual({
      number: 2,
      front: '<p>Front of two?</p>',
      back: '<p>Back of two.</p>',
    })
    expect(cards.get('glossary')).toEqual([
      { number: 4, front: '<p>Rung</p>', back: '<p>A step.</p>' },
    ])
  })

  test.each([
    ['the back of a card', { [path]: deck('one').replace('Back', 'Rear') }],
    ['the title of a deck', { [path]: deck('one').replace('Deck', 'Stack') }],
    ['a definition', { [path]: deck('one'), 'glossary.md': '## Rung\n\nA step.\n' }],
  ])('make a new revision when %s changes', (_, change) => {
    const before = build({ [path]: deck('one') })
    expect(build({ [path]: deck('one') }).course.revision).toBe(before.course.revision)
    expect(build(change).course.revision).not.toBe(before.course.revision)
  })

  test('add to the longest learner state', () => {
    const ids = Array.from({ length: 200 }, (_, index) => `card-${index}`)
    const more = build({ [path]: deck(...ids) }).stateSize - build({}).stateSize
    // Five bits a card, six bits a character.
    expect(more).toBeGreaterThanOrEqual((200 * 5) / 6)
    expect(more).toBeLessThan((200 * 5) / 6 + 4)
  })
})

describe('the permanent number of a card', () => {
  const first = build({ [path]: deck('one', 'two', 'constructor') })
  const again = (change: Sources): CompiledCourse =>
    build({ [lockName]: first.lockText, ...change })

  test.each([
    ['the cards are reordered', { [path]: deck('constructor', 'one', 'two') }, [[3, 1, 2]]],
    [
      'one is moved to another deck',
      { [path]: deck('one'), 'flashcards/02-b.md': deck('two', 'constructor') },
      [[1], [2, 3]],
    ],
    ['a deck is renamed', { 'flashcards/01-z.md': deck('one', 'two', 'constructor') }, [[1, 2, 3]]],
    [
      'a card is added in front',
      { [path]: deck('zero', 'one', 'two', 'constructor') },
      [[4, 1, 2, 3]],
    ],
  ])('stays when %s', (_, change, numbers) => {
    const after = again(change)
    expect(numbersOf(after)).toEqual(numbers)
    expect(after.orphans).toEqual([])
  })

  test('is retired with the card, named, and back when the card returns', () => {
    const without = again({ [path]: deck('one', 'three') })
    expect(numbersOf(without)).toEqual([[1, 4]])
    expect(without.orphans).toEqual(['card two', 'card constructor'])
    const back = build({ [lockName]: without.lockText, [path]: deck('two', 'one', 'three') })
    expect(numbersOf(back)).toEqual([[2, 1, 4]])
    expect(back.orphans).toEqual([])
  })

  test('is written on a line for each card', () => {
    expect(
      again({ [path]: deck('one') })
        .lockText.split('\n')
        .slice(-5, -1),
    ).toEqual([
      'cards:',
      '  one: { number: 1 }',
      '  two: { number: 2, gone: true }',
      '  constructor: { number: 3, gone: true }',
    ])
  })
})

describe('a lock file from before there were flash cards', () => {
  const { lockText } = build({})
  const old = lockText.replace(', card: 1', '').replace('cards: {}\n', '')

  test('is read, and stays as it is while there are none', () => {
    expect(old).not.toMatch(/cards?:/)
    expect(build({ [lockName]: old }).lockText).toBe(old)
  })

  test('gives the first card the number 1', () => {
    const after = build({ [lockName]: old, [path]: deck('one') })
    expect(numbersOf(after)).toEqual([[1]])
    expect(after.lockText).toContain('exam: 2, card: 2 }')
  })
})
