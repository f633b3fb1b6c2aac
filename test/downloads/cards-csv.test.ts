import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardsCsv, toCsv } from '../../src/downloads/cards-csv.ts'
import type { CardRow } from '../../src/downloads/cards-csv.ts'
import { compiledOf, withCards } from './course-with-cards.ts'

/** Reads the table as the guide for authors says that it is read. */
function read(csv: string): CardRow[] {
  const rows = parse<Record<string, string>>(csv, {
    columns: true,
    bom: true,
    record_delimiter: '\r\n',
  })
  const text = (cell = ''): string => cell.replace(/^'(?='*[=+\-@\t\r＝＋－＠])/, '')
  return rows.map(({ deck, front, back, number }) => ({
    deck: text(deck),
    front: text(front),
    back: text(back),
    number: Number(number),
  }))
}

const signs = fc.constantFrom(...Array.from('=+-@\t\r\n\'",; ａ＝aé😀'))
const cell = fc.oneof(
  fc.string({ unit: signs, maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
)
const row: fc.Arbitrary<CardRow> = fc.record({
  deck: cell,
  front: cell,
  back: cell,
  number: fc.integer({ min: 1, max: 9999 }),
})

test('any cards come back as they went in', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      expect(read(toCsv(rows))).toEqual(rows)
    }),
    { numRuns: 500 },
  )
})

test('no cell begins as a formula does', () => {
  fc.assert(
    fc.property(row, (one) => {
      const [, cells = []] = parse(toCsv([one]), { bom: true, record_delimiter: '\r\n' })
      expect(cells.filter((text) => /^[=+\-@\t\r＝＋－＠]/.test(text))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('the table is UTF-8 with its mark, a head, lines that end as RFC 4180 says, and no more quotes than it needs', () => {
  const rows = [{ deck: 'A, b', front: 'Say "é"', back: '-1', number: 7 }]
  expect(toCsv(rows)).toBe('\ufeffdeck,front,back,number\r\n"A, b","Say ""é""",\'-1,7\r\n')
})

test("a course's cards are in it, deck by deck in plain text, and lead nowhere", async () => {
  const csv = await cardsCsv.make(compiledOf(withCards))
  expect(read(String(csv))).toEqual([
    {
      deck: 'Rungs',
      front: 'How far is *one* rung from the next? See the page.',
      back: 'About 25–30 cm.',
      number: 1,
    },
    { deck: 'Rungs', front: '[A ladder]', back: 'A ladder.', number: 2 },
    { deck: 'Glossary', front: 'Rung', back: 'A step of a ladder.', number: 3 },
  ])
})
