import type { Database } from 'sql.js'
import type { Card } from '../../model/card.ts'
import type { Course } from '../../model/course.ts'
import { textsFor } from '../../texts/build-texts.ts'
import { noteTypeId } from './note-type.ts'
import { idFor, noteOf } from './note.ts'
import { schema } from './schema.ts'
import { settingsOf } from './settings.ts'
import type { AnkiDeck } from './settings.ts'

/** Begin of the ranges that ids of decks and of cards are taken from: milliseconds of March and July 2017. */
const [decksFrom, cardsFrom] = [1_490_000_000_000, 1_500_000_000_000]

/** The time of everything where nobody has signed the content: any will do, as long as every build has the same. */
const noDate = Date.UTC(2020, 0, 1)

/**
 * A collection with the cards of a course, each deck inside a deck of the course's name.
 *
 * Anki updates a note only where the import has a later time. So times are those of the sign-off: a clock would make every
 * build another file, and a revision has no order.
 */
export async function collectionOf(
  course: Course,
  cardsOf: (deck: string) => readonly Card[],
): Promise<Uint8Array> {
  const { default: open } = await import('sql.js')
  const database = new (await open()).Database()
  const seconds = Date.parse(course.review?.signed?.date ?? '') / 1000 || noDate / 1000
  const top = titleOf(course.title)
  const decks = course.decks.map(({ id, title }) => ({
    id: idFor(`${course.id}/${id}`, decksFrom),
    name: `${top}::${titleOf(title)}`,
    description: '',
    cards: cardsOf(id),
  }))
  const courseDeck = {
    id: idFor(course.id, decksFrom),
    name: top,
    description: textsFor(course.language).documents.ankiDeck(course.publisher, course.revision),
  }
  try {
    database.run(`BEGIN;${schema}`)
    addCollection(database, [courseDeck, ...decks], seconds)
    let position = 0
    for (const { id, cards } of decks) {
      for (const card of cards) {
        addCard(database, card, { course: course.id, deck: id, seconds, position: ++position })
      }
    }
    database.run('COMMIT')
    return database.export()
  } finally {
    database.close()
  }
}

/** Two colons would make a deck inside another. */
function titleOf(title: string): string {
  return title.replace(/:{2,}/g, ':')
}

function addCollection(database: Database, decks: readonly AnkiDeck[], seconds: number): void {
  const {
    conf = '',
    models = '',
    decks: list = '',
    dconf = '',
    tags = '',
  } = settingsOf(decks, seconds)
  const times = [seconds, seconds * 1000, seconds * 1000]
  insert(database, 'col', [1, ...times, 11, 0, 0, 0, conf, models, list, dconf, tags])
}

/** Where a new card goes. */
interface Slot {
  readonly course: string
  readonly deck: number
  readonly seconds: number
  /** Place among the new cards, from 1. */
  readonly position: number
}

function addCard(database: Database, card: Card, { course, deck, seconds, position }: Slot): void {
  const { guid, fields, sortField, checksum } = noteOf(course, card)
  const id = idFor(course, cardsFrom) + card.number
  const note = [id, guid, noteTypeId, seconds, 0, '', fields, sortField, checksum, 0, '']
  insert(database, 'notes', note)
  const unlearnt = [0, 0, position, 0, 0, 0, 0, 0, 0, 0, 0, '']
  insert(database, 'cards', [id, id, deck, 0, seconds, 0, ...unlearnt])
}

function insert(database: Database, table: string, values: (string | number)[]): void {
  database.run(`INSERT INTO ${table} VALUES (${values.map(() => '?').join()})`, values)
}
