import type { Sources } from '../mini-course.ts'
import type { Mistake } from './mistake.ts'

const deck = `---
title: One
---

## first-card

Front?

> Back.
`

function deckWith(part: string, other: string): Sources {
  if (!deck.includes(part)) throw new Error(`The deck does not contain "${part}".`)
  return { 'flashcards/01-one.md': deck.replace(part, () => other) }
}

const parts = 'Write the front and then, in one block quote, the back.'
const unique = 'Choose another id; ids are permanent and unique over the course.'

/** Mistakes in flash cards and the glossary. */
export const deckMistakes: readonly Mistake[] = [
  {
    title: 'a deck without a title',
    change: deckWith('title: One\n', ''),
    says: 'flashcards/01-one.md:1:1 error `title`: it is missing. (yaml-value)',
    mend: 'Give the value that is asked for; docs/authoring.md lists every key.',
  },
  {
    title: 'an unknown key in the front matter of a glossary',
    change: { 'glossary.md': '---\ntitel: Words\n---\n\n## Rung\n\nA step.\n' },
    says: 'glossary.md:2:1 error Unknown key `titel`. (yaml-unknown-key)',
    mend: 'Did you mean `title`?',
  },
  {
    title: 'a file name of a deck that makes no id',
    change: { 'flashcards/One!.md': deck },
    says: "flashcards/One!.md:1:1 error `One!` can't be a deck's id, which is the file's name without its number. (id-invalid)",
    mend: 'Name the file like 01-lower-case-words.md.',
  },
  {
    title: 'two decks of one id',
    change: { ...deckWith('', ''), 'flashcards/02-one.md': deck.replace('first', 'second') },
    says: 'flashcards/02-one.md:1:1 error The deck `one` exists already, in flashcards/01-one.md. (id-duplicate)',
    mend: unique,
  },
  {
    title: 'a deck of the id that the glossary has',
    change: {
      'flashcards/01-glossary.md': deck,
      'glossary.md': '## Rung\n\nA step.\n',
    },
    says: 'glossary.md:1:1 error The deck `glossary` exists already, in flashcards/01-glossary.md. (id-duplicate)',
    mend: unique,
  },
  {
    title: 'a deck without cards',
    change: { 'flashcards/01-one.md': '---\ntitle: One\n---\n\nNo heading.\n' },
    says: 'flashcards/01-one.md:1:1 error The deck has no cards. (deck-empty)',
    mend: 'Begin each card with a ## heading, or delete the file.',
  },
  {
    title: 'a glossary without terms',
    change: { 'glossary.md': '' },
    says: 'glossary.md:1:1 error The deck has no cards. (deck-empty)',
    mend: 'Begin each card with a ## heading, or delete the file.',
  },
  {
    title: 'a card id that is a sentence',
    change: deckWith('first-card', 'What is it?'),
    says: "flashcards/01-one.md:5:1 error `What is it?` can't be a card's id. (id-invalid)",
    mend: 'Use lower-case letters, digits and hyphens, a letter first, at most 60 characters.',
  },
  {
    title: 'a card without a front',
    change: deckWith('Front?\n\n', ''),
    says: 'flashcards/01-one.md:5:1 error Card `first-card` lacks a front. (card-part)',
    mend: parts,
  },
  {
    title: 'a card without a back',
    change: deckWith('> Back.', 'Back.'),
    says: 'flashcards/01-one.md:5:1 error Card `first-card` lacks a back (a block quote). (card-part)',
    mend: parts,
  },
  {
    title: 'a card with an empty back',
    change: deckWith('> Back.', '>'),
    says: 'flashcards/01-one.md:5:1 error Card `first-card` lacks a back (a block quote). (card-part)',
    mend: parts,
  },
  {
    title: 'a card with two block quotes',
    change: deckWith('> Back.', '> Back.\n\n<!-- -->\n\n> More.'),
    says: 'flashcards/01-one.md:11:1 error Something follows the back of card `first-card`. (card-part)',
    mend: parts,
  },
  {
    title: 'one card id in two decks',
    change: { ...deckWith('', ''), 'flashcards/02-two.md': deck },
    says: 'flashcards/02-two.md:5:1 error The card `first-card` exists already, in flashcards/01-one.md. (id-duplicate)',
    mend: unique,
  },
  {
    title: 'a card that has the id of a term',
    change: {
      ...deckWith('first-card', 'term-rung'),
      'glossary.md': '## Rung\n\nA step.\n',
    },
    says: 'glossary.md:1:1 error The term `Rung` exists already, in flashcards/01-one.md. (id-duplicate)',
    mend: unique,
  },
  {
    title: 'a term twice, in two spellings',
    change: { 'glossary.md': '## Fall arrest\n\nIt holds.\n\n## Fall-Arrest\n\nIt holds.\n' },
    says: 'glossary.md:5:1 error The term `Fall-Arrest` exists already, in glossary.md. (id-duplicate)',
    mend: unique,
  },
  {
    title: 'a term without a definition',
    change: { 'glossary.md': '## Rung\n\n## Rail\n\nA side.\n' },
    says: 'glossary.md:1:1 error Term `Rung` lacks a definition. (card-part)',
    mend: 'Write below the heading what the term means.',
  },
  {
    title: 'a term of signs alone',
    change: { 'glossary.md': '## ???\n\nA riddle.\n' },
    says: 'glossary.md:1:1 error The term has no letters or digits that could become its id. (id-invalid)',
    mend: 'Write the term in words.',
  },
  {
    title: 'a dead link in a card',
    change: deckWith('Back.', '[Back](../modules/01-on.md).'),
    says: 'flashcards/01-one.md:9:3 error `../modules/01-on.md` leads nowhere. (link-dead)',
    mend: 'Did you mean modules/01-one.md?',
  },
]
