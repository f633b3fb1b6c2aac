import type { CompiledCourse } from '../../compile/compiled.ts'
import type { Card } from '../../model/card.ts'
import type { Deck } from '../../model/course.ts'
import { textsFor } from '../../texts/build-texts.ts'
import { call, dictionary, literal, tuple } from '../typst/code.ts'
import type { Code } from '../typst/code.ts'
import { convert } from '../typst/convert.ts'
import { parseHtml } from '../typst/html.ts'
import { languageOf, paperOf } from '../typst/language.ts'
import { noPlaces } from '../typst/scope.ts'
import type { Places } from '../typst/scope.ts'

/** Cards on one sheet of paper; `cards.typ` lays them out. */
const cardsOnSheet = 8

/** The sheets of all decks as typst code; `hasPicture` says which assets they may show. */
export function cardSheetsSource(
  { course, cards }: CompiledCourse,
  hasPicture: (path: string) => boolean,
): string {
  const { documents: texts } = textsFor(course.language)
  const settings = dictionary({
    title: literal(`${course.title}: ${texts.cards}`),
    author: literal(course.publisher),
    description: literal(course.description),
    paper: paperOf(course.language),
    words: dictionary({
      front: literal(texts.front),
      back: literal(texts.back),
      duplex: literal(texts.duplex),
    }),
    ...languageOf(course.language),
  })
  const decks = course.decks.flatMap((deck) => {
    const faces = cards.get(deck.id) ?? []
    return faces.length === 0 ? [] : [writeDeck(deck, faces, { ...noPlaces, hasPicture, texts })]
  })
  return [
    '#import "/cards.typ": *',
    // A card has less room for a picture than a page.
    '#let picture = picture.with(most: 3cm)',
    `#${call('cards', [settings, tuple(decks)])}`,
    '',
  ].join('\n')
}

function writeDeck({ title }: Deck, cards: readonly Card[], places: Places): Code {
  const { texts } = places
  const sheets = Math.ceil(cards.length / cardsOnSheet)
  return dictionary({
    title: literal(title),
    sheets: tuple(Array.from({ length: sheets }, (_, at) => literal(texts.sheet(at + 1, sheets)))),
    cards: tuple(
      cards.map(({ front, back }, at) =>
        dictionary({
          corner: literal(texts.card(title, at + 1)),
          front: convert(parseHtml(front), places),
          back: convert(parseHtml(back), places),
        }),
      ),
    ),
  })
}
