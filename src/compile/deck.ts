import { slug } from 'github-slugger'
import type { Heading, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { glossaryId } from '../model/card.ts'
import { readFrontMatter } from './front-matter.ts'
import { parseMarkdown } from './markdown.ts'
import { fail } from './report.ts'
import { deckSchema, glossarySchema, idPattern } from './schema.ts'
import { cutSections } from './sections.ts'
import type { Section } from './sections.ts'
import { fileId, isUnreadable } from './source.ts'

/** Flash cards as their author wrote them: a file of them, or the glossary. */
export interface DeckDraft {
  readonly file: VFile
  readonly id: string
  readonly title: string
  /** The whole file; the cards are stretches of it. */
  readonly tree: Root
  /** Whether its cards are the course's terms. */
  readonly isGlossary: boolean
  readonly cards: readonly CardDraft[]
}

interface CardDraft {
  /** The permanent id: the heading of a flash card, `term-` and the slug of a term. */
  readonly id: string
  /** What messages call it. */
  readonly name: string
  readonly heading: Heading
  readonly front: readonly RootContent[]
  readonly back: readonly RootContent[]
}

/** Parses a file of flash cards; what is wrong is reported, and a card that can't be read is left out. */
export function readDeck(file: VFile): DeckDraft {
  const tree = parseMarkdown(file)
  const title = readFrontMatter(file, tree, deckSchema)?.value.title ?? ''
  const cards = cutSections(tree.children, 2).sections.flatMap(
    (section) => readCard(file, section) ?? [],
  )
  checkFilled(file, tree)
  return { file, id: fileId(file), title, tree, isGlossary: false, cards }
}

/** Parses the glossary, which is a deck too: each term is the front of a card, its definition the back. */
export function readGlossary(file: VFile, usualTitle: string): DeckDraft {
  const tree = parseMarkdown(file)
  const title = readFrontMatter(file, tree, glossarySchema)?.value.title ?? usualTitle
  const cards = cutSections(tree.children, 2).sections.flatMap(
    (section) => readTerm(file, section) ?? [],
  )
  checkFilled(file, tree)
  return { file, id: glossaryId, title, tree, isGlossary: true, cards }
}

function checkFilled(file: VFile, tree: Root): void {
  if (isUnreadable(file) || cutSections(tree.children, 2).sections.length > 0) return
  fail(file, 'deck-empty', {
    reason: 'The deck has no cards.',
    mend: 'Begin each card with a ## heading, or delete the file.',
  })
}

function readCard(file: VFile, { heading, body }: Section): CardDraft | undefined {
  const id = toString(heading)
  const isId = idPattern.test(id)
  if (!isId) {
    fail(file, 'id-invalid', {
      reason: `\`${id}\` can't be a card's id.`,
      mend: 'Use lower-case letters, digits and hyphens, a letter first, at most 60 characters.',
      place: heading,
    })
  }
  const at = body.findIndex((node) => node.type === 'blockquote')
  const front = at < 0 ? body : body.slice(0, at)
  const quote = body[at]
  const back = quote?.type === 'blockquote' ? quote.children : []
  const missing = [
    ...(front.length === 0 ? ['a front'] : []),
    ...(back.length === 0 ? ['a back (a block quote)'] : []),
  ]
  const stray = at < 0 ? undefined : body[at + 1]
  for (const part of missing) reportPart(file, heading, `Card \`${id}\` lacks ${part}.`)
  if (stray && missing.length === 0)
    reportPart(file, stray, `Something follows the back of card \`${id}\`.`)
  return isId && missing.length === 0
    ? { id, name: `card \`${id}\``, heading, front, back }
    : undefined
}

function reportPart(file: VFile, place: RootContent, reason: string): void {
  const mend = 'Write the front and then, in one block quote, the back.'
  fail(file, 'card-part', { reason, mend, place })
}

function readTerm(file: VFile, { heading, body }: Section): CardDraft | undefined {
  const term = toString(heading)
  const name = slug(term)
  if (!/[^-]/.test(name)) {
    fail(file, 'id-invalid', {
      reason: 'The term has no letters or digits that could become its id.',
      mend: 'Write the term in words.',
      place: heading,
    })
    return undefined
  }
  if (body.length === 0) {
    fail(file, 'card-part', {
      reason: `Term \`${term}\` lacks a definition.`,
      mend: 'Write below the heading what the term means.',
      place: heading,
    })
    return undefined
  }
  const front: RootContent[] = [{ type: 'paragraph', children: heading.children }]
  return { id: `term-${name}`, name: `term \`${term}\``, heading, front, back: body }
}
