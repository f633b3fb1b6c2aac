import { createHash } from 'node:crypto'
import type { Card } from '../../model/card.ts'
import { decodeEntities } from '../../model/plain-text.ts'

/** A note as the table has it, without times and note type. */
export interface AnkiNote {
  readonly guid: string
  /** Both fields, with the separator that Anki has between them. */
  readonly fields: string
  /** Text of the first field, which lists are sorted by. */
  readonly sortField: string
  /** By which Anki looks for notes that begin alike. */
  readonly checksum: number
}

/** The note of a card; it has the same guid in every edition, so that a second import updates the first. */
export function noteOf(course: string, { number, front, back }: Card): AnkiNote {
  // A picture is all that some fronts have: its name stays, as Anki has it.
  const text = front.replace(/<img[^>]* src="([^"]*)"[^>]*>/g, ' $1 ').replace(/<[^>]*>/g, '')
  const sortField = decodeEntities(text)
  return {
    guid: createHash('sha256').update(`${course}/card/${number}`).digest('base64url').slice(0, 12),
    fields: [front, back].join('\u001f'),
    sortField,
    checksum: Number.parseInt(createHash('sha1').update(sortField).digest('hex').slice(0, 8), 16),
  }
}

/** A number that stands for a name and looks like one of Anki's ids: a time in milliseconds, here of the weeks after `from`. */
export function idFor(name: string, from: number): number {
  return from + createHash('sha256').update(name).digest().readUInt32BE()
}
