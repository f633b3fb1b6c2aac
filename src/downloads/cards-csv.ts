import { stringify } from 'csv-stringify/sync'
import { unlink } from '../render/unlink.ts'
import { cardText } from './card-text.ts'
import type { DownloadMaker } from './download.ts'

/**
 * The flash cards as a table for spreadsheets and other card programs: RFC 4180 in UTF-8, with the mark by which spreadsheets
 * know it.
 */
export const cardsCsv: DownloadMaker = {
  id: 'flash-cards-csv',
  extension: 'csv',
  isFor: ({ decks }) => decks.length > 0,
  make: async ({ course, cards }) =>
    toCsv(
      course.decks.flatMap(({ id, title }) =>
        unlink(cards.get(id) ?? [], new Set()).map(({ number, front, back }) => ({
          deck: title,
          front: cardText(front),
          back: cardText(back),
          number,
        })),
      ),
    ),
}

/** A card in the table. */
export interface CardRow {
  readonly deck: string
  readonly front: string
  readonly back: string
  /** Permanent number of the card. */
  readonly number: number
}

/** Rows as CSV; the first line has the names of the columns. */
export function toCsv(rows: readonly CardRow[]): string {
  return stringify(
    rows.map(({ deck, front, back, number }) => [...[deck, front, back].map(harmless), number]),
    {
      header: true,
      columns: ['deck', 'front', 'back', 'number'],
      bom: true,
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/,
    },
  )
}

/**
 * A text that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it.
 *
 * Whoever reads the table takes one apostrophe away where any number of them stands before such a beginning.
 */
function harmless(text: string): string {
  return /^'*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
}
