import { createHash } from 'node:crypto'
import initSqlJs from 'sql.js'
import { describe, expect, test } from 'vitest'
import type { CompiledCourse } from '../../src/compile/compiled.ts'
import { ankiPackage } from '../../src/downloads/anki/index.ts'
import { readZip } from '../read-zip.ts'
import type { Sources } from '../compile/mini-course.ts'
import { compiledOf, withCards } from './course-with-cards.ts'

type Row = Record<string, string | number>

/** A package as Anki finds it: rows of its tables, and the files that cards show. */
interface Opened {
  readonly query: (sql: string) => Row[]
  readonly files: ReadonlyMap<string, Buffer>
}

async function open(compiled: CompiledCourse): Promise<Opened> {
  const files = await readZip(Buffer.from(await ankiPackage.make(compiled)))
  const { Database } = await initSqlJs()
  const database = new Database(files.get('collection.anki2'))
  const query = (sql: string): Row[] =>
    database
      .exec(sql)
      .flatMap(({ columns, values }) =>
        values.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])) as Row),
      )
  return { query, files }
}

const json = (row: Row | undefined, name: string): Record<string, Row> =>
  JSON.parse(String(row?.[name])) as Record<string, Row>

const compiled = compiledOf(withCards)
const opened = await open(compiled)

describe('the collection', () => {
  test('is a sound database of schema 11', () => {
    expect(opened.query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(opened.query('SELECT id, ver, dty, usn, ls FROM col')).toEqual([
      { id: 1, ver: 11, dty: 0, usn: 0, ls: 0 },
    ])
    const tables = opened.query("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    expect(tables.map(({ name }) => name)).toEqual(['cards', 'col', 'graves', 'notes', 'revlog'])
  })

  test('has a note and a card for each flash card, in the decks of the course, in their order', () => {
    const [col] = opened.query('SELECT decks, models FROM col')
    const rows = opened.query(
      'SELECT c.id, c.did, c.due, n.mid, n.flds FROM cards c JOIN notes n ON n.id = c.nid ORDER BY c.due',
    )
    const decks = json(col, 'decks')
    expect(rows.map(({ did, due, flds }) => [decks[String(did)]?.['name'], due, flds])).toEqual([
      ['Mini::Rungs', 1, expect.stringContaining('See the page.</p>\u001f<p>About 25–30 cm.</p>')],
      ['Mini::Rungs', 2, expect.stringContaining('\u001f<p>A ladder.</p>')],
      ['Mini::Glossary', 3, '<p>Rung</p>\u001f<p>A step of a ladder.</p>'],
    ])
    expect(new Set(rows.map(({ mid }) => String(mid)))).toEqual(
      new Set(Object.keys(json(col, 'models'))),
    )
    expect(opened.query('SELECT count(*) AS n FROM notes')).toEqual([{ n: 3 }])
    expect(Object.values(decks).map(({ name }) => name)).toContain('Mini')
  })

  test('sorts by the text of the front, and has the check sum of it', () => {
    const text = 'How far is one rung from the next? See the page.'
    const sum = createHash('sha1').update(text).digest('hex').slice(0, 8)
    const [first] = opened.query('SELECT sfld, csum FROM notes ORDER BY id')
    expect(first).toEqual({ sfld: text, csum: Number.parseInt(sum, 16) })
  })

  test('is learnt from the beginning: no card has been seen', () => {
    const stages = opened.query('SELECT DISTINCT type, queue, ivl, reps, lapses FROM cards')
    expect(stages).toEqual([{ type: 0, queue: 0, ivl: 0, reps: 0, lapses: 0 }])
    expect(opened.query('SELECT * FROM revlog')).toEqual([])
  })

  test('takes pictures along under names of their own, and leaves links to pages behind', () => {
    const names = JSON.parse(String(opened.files.get('media'))) as Record<string, string>
    const [name = ''] = Object.values(names)
    expect(Object.keys(names)).toEqual(['0'])
    expect(name).toMatch(/^mini-ladder-[0-9a-f]{8}\.svg$/)
    expect(String(opened.files.get('0'))).toBe('<svg/>')
    const fields = opened.query('SELECT flds FROM notes').map(({ flds }) => String(flds))
    expect(fields.filter((text) => text.includes(`src="${name}"`))).toHaveLength(1)
    expect(fields.join('')).not.toMatch(/<a |assets\//)
  })
})

describe('a later edition', () => {
  /** Guid, texts and time of each note. */
  const notesOf = async (sources: Sources): Promise<Row[]> =>
    (await open(compiledOf(sources))).query('SELECT guid, flds, mod FROM notes ORDER BY id')
  const signed = (date: string): Sources => ({
    ...withCards,
    'course.yaml': `${withCards['course.yaml']}review: { version: x, reviewer: A, role: B, date: ${date} }\n`,
  })

  test('has the same notes, so that an import updates what was imported before', async () => {
    const lockText = compiled.lockText
    const edited = {
      ...withCards,
      'course.lock.yaml': lockText,
      'flashcards/01-rungs.md': withCards['flashcards/01-rungs.md'].replace('25–30', '28'),
    }
    const [before, after] = [await notesOf(withCards), await notesOf(edited)]
    expect(after.map(({ guid }) => guid)).toEqual(before.map(({ guid }) => guid))
    expect(new Set(after.map(({ guid }) => guid)).size).toBe(3)
    expect(after.map(({ flds }) => flds)).not.toEqual(before.map(({ flds }) => flds))
  })

  test('has later times when it was signed later: Anki updates nothing else', async () => {
    const [one, two] = [await notesOf(signed('2026-01-31')), await notesOf(signed('2027-01-31'))]
    expect(one.map(({ mod }) => mod)).toEqual(Array(3).fill(Date.UTC(2026, 0, 31) / 1000))
    expect(two.map(({ mod }) => mod)).toEqual(Array(3).fill(Date.UTC(2027, 0, 31) / 1000))
  })

  test('of another course has other notes', async () => {
    const other = {
      ...withCards,
      'course.yaml': withCards['course.yaml'].replace('id: mini', 'id: other'),
    }
    const known = (await notesOf(withCards)).map(({ guid }) => guid)
    expect((await notesOf(other)).filter(({ guid }) => known.includes(guid ?? ''))).toEqual([])
  })
})

test('two builds give the same bytes', async () => {
  const [one, two] = [await ankiPackage.make(compiled), await ankiPackage.make(compiled)]
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
})
