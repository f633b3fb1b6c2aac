import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateStatements } from '../../scripts/report/generate-statements.ts'
import { readStatement } from '../../src/report/read-statement.ts'
import { lineSplitter } from '../../src/report/sources/json/lines.ts'
import { objectSplitter } from '../../src/report/sources/json/objects.ts'
import type { Splitter } from '../../src/report/sources/json/piece.ts'
import type { SourceBatch } from '../../src/report/sources/source.ts'
import { encodingOf } from '../../src/report/sources/csv/decode.ts'
import { statementJson } from '../../src/report/sources/statement-json.ts'
import { sampleCourse } from '../doubles/course.ts'

const scope = { course: sampleCourse, aliases: [] }
const statements = [
  ...generateStatements({ seed: 5, learners: 3, statements: 300, course: sampleCourse }),
]
const foreign = { ...statements[0], object: { id: 'https://other.example' }, context: {} }
const lines = (list: readonly unknown[]): string =>
  list.map((one) => JSON.stringify(one)).join('\n')

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'coursewright-json-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function read(data: string | Uint8Array): Promise<SourceBatch> {
  const path = join(folder, 'statements.json')
  writeFileSync(path, data)
  const all: SourceBatch[] = []
  for await (const batch of statementJson.read(path, scope)) all.push(batch)
  return {
    rows: all.flatMap(({ rows }) => rows),
    others: all.reduce((sum, { others }) => sum + others, 0),
    flaws: all.flatMap(({ flaws }) => flaws),
  }
}

const where = ({ flaws }: SourceBatch): string[] =>
  flaws.map(({ line, column, rule }) => `${line}:${column} ${rule}`)

describe('files of statements', () => {
  const list = [...statements, foreign]
  const result = { more: '/xapi/statements?agent={"a":"]}"}', statements: list }
  test.each<[string, string | Uint8Array]>([
    ['a list', JSON.stringify(list)],
    ['a list in lines', JSON.stringify(list, null, 2)],
    ['a list with a byte order mark', `\uFEFF${JSON.stringify(list)}`],
    ['a list in UTF-16', Buffer.from(`\uFEFF${JSON.stringify(list)}`, 'utf16le')],
    ['one on each line in UTF-16', Buffer.from(`\uFEFF${lines(list)}\n`, 'utf16le')],
    ['a result', JSON.stringify(result)],
    ['a result with more behind it', JSON.stringify({ statements: list, more: result.more })],
    ['results one after the other', lines(list.map((one) => ({ statements: [one], more: '}[' })))],
    ['one on each line', `${lines(list)}\n`],
    ['one on each line, as Windows ends them', lines(list).replaceAll('\n', '\r\n')],
    ['one on each line, with empty lines', `\n\n${lines(list).replaceAll('\n', '\n\n')}`],
    ['one after the other', lines(list).replaceAll('\n', ' ')],
    ['one on each line, compressed', gzipSync(lines(list))],
    ['a list, compressed', gzipSync(JSON.stringify(list))],
  ])('are read as %s', async (_, data) => {
    const expected = statements.map((one) => {
      const reading = readStatement(one, scope, 'xapi')
      return reading.kind === 'row' ? reading.row : reading
    })
    expect(await read(data)).toEqual({ rows: expected, others: 1, flaws: [] })
    const head = Buffer.from(data).subarray(0, 65_536)
    expect(statementJson.recognises(new TextDecoder(encodingOf(head)).decode(head))).toBe(true)
  })

  test.each(['', '[]', '{"statements":[],"more":""}', '\n \n'])(
    'may be empty: %j',
    async (data) => {
      expect(await read(data)).toEqual({ rows: [], others: 0, flaws: [] })
    },
  )

  test.each(['name;score', '"id","verb"', '<html>', ''])('are not taken for %j', (head) => {
    expect(statementJson.recognises(head)).toBe(false)
  })

  test('that are not there throw what the system says', async () => {
    const batches = statementJson.read(join(folder, 'none.json'), scope)
    await expect(batches[Symbol.asyncIterator]().next()).rejects.toThrow('ENOENT')
  })

  test('that are damaged behind their compression throw', async () => {
    await expect(read(gzipSync(lines(list)).subarray(0, 2000))).rejects.toThrow(/end of file/)
  })
})

describe('flaws', () => {
  const [one, two] = statements.map((statement) => JSON.stringify(statement))
  const noId = JSON.stringify({ ...statements[0], id: undefined })
  test.each<[string, string, string[], number]>([
    ['in a line', `${one}\n{"id": "abc\n${two}`, ['2:1 statement-json'], 2],
    ['in the last line', `${one}\n${two?.slice(0, 90)}`, ['2:1 statement-json'], 1],
    ['in a statement of a line', `${one}\n\n${noId}\n${two}`, ['3:1 statement-id'], 2],
    ['in a statement of a list', `[${one},\n  ${noId},${two}]`, ['2:3 statement-id'], 2],
    ['in what is no statement', `[{"a": 1}, ${two}]`, ['1:2 statement-form'], 1],
    ['in an object', `[${one}, {id: 1}]`, [`1:${(one?.length ?? 0) + 4} statement-json`], 1],
    ['in a list that is cut', `[${one},\n${two?.slice(0, -5)}`, ['2:1 statement-cut'], 1],
    ['in a list of numbers', '[1, 2]', ['1:2 statement-json'], 0],
    ['in a text', 'hello', ['1:1 statement-json'], 0],
    ['in a list that is cut between two', `[${one},\n${two},\n`, ['3:1 statement-cut'], 2],
    ['in a result that is cut between two', `{"statements":[${one},\n`, ['2:1 statement-cut'], 1],
    ['in deep nesting', '['.repeat(100_000), ['1:100001 statement-cut'], 0],
    ['in a deep object', `[${'{"a":['.repeat(50_000)}`, ['1:2 statement-cut'], 0],
    [
      'in a line without end',
      `${one}\n${'x'.repeat(5_000_000)}\n${two}`,
      ['2:1 statement-long'],
      2,
    ],
    ['in an object without end', `[{"a":"${'x'.repeat(6_000_000)}"}]`, ['1:2 statement-long'], 0],
  ])('%s are told with their place', async (...[, data, expected, rows]) => {
    const batch = await read(data)
    expect(where(batch)).toEqual(expected)
    expect(batch.rows).toHaveLength(rows)
  })

  test('end the reading of a file that has nothing else', async () => {
    const batch = await read(`${one}\n${'{}\n'.repeat(3000)}${two}`)
    expect(batch.flaws).toHaveLength(1000)
    expect(batch.rows).toHaveLength(1)
  })
})

describe('cutting', () => {
  const chunked = (splitter: Splitter, data: Buffer, size: number): string[] => {
    const pieces = []
    for (let at = 0; at < data.length; at += size) {
      pieces.push(...splitter.push(data.subarray(at, at + size)))
    }
    return [...pieces, ...splitter.end()].map(({ text, line, column, fault }) =>
      [line, column, fault ?? JSON.stringify(JSON.parse(text))].join(' '),
    )
  }
  const value = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue(), { maxKeys: 3 })
  const forms = {
    list: (all: readonly unknown[]) => JSON.stringify(all),
    pretty: (all: readonly unknown[]) => JSON.stringify(all, null, 1),
    result: (all: readonly unknown[]) => JSON.stringify({ more: '\\"]{', statements: all, x: '}' }),
    stream: (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).join(''),
  }

  test.each(Object.entries(forms))('finds every object of a %s, wherever chunks end', (_, form) => {
    fc.assert(
      fc.property(fc.array(value), fc.integer({ min: 1, max: 40 }), (objects, size) => {
        const own = objects.map((one) => ({ '': one }))
        const data = Buffer.from(form(own))
        const found = chunked(objectSplitter(), data, size)
        expect(found.map((text) => text.replace(/^\d+ \d+ /, ''))).toEqual(
          own.map((one) => JSON.stringify(one)),
        )
        expect(found).toEqual(chunked(objectSplitter(), data, data.length || 1))
      }),
    )
  })

  test('takes a list of another name, or deeper down, for a part of its object', () => {
    const objects = [{ a: { statements: [{ b: 1 }] } }, { c: [['statements', [{}]]], more: [{}] }]
    const found = chunked(objectSplitter(), Buffer.from(JSON.stringify(objects)), 7)
    expect(found.map((text) => text.replace(/^\d+ \d+ /, ''))).toEqual(
      objects.map((one) => JSON.stringify(one)),
    )
  })

  test('finds every line, wherever chunks end', () => {
    fc.assert(
      fc.property(fc.array(value), fc.integer({ min: 1, max: 40 }), (objects, size) => {
        const texts = objects.map((one) => JSON.stringify(one))
        const found = chunked(lineSplitter(), Buffer.from(texts.join('\n')), size)
        expect(found).toEqual(texts.map((text, at) => `${at + 1} 1 ${text}`))
      }),
    )
  })

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(...Array.from('{}[]",:\\ a\n')) })),
        (chunks) => {
          for (const splitter of [objectSplitter(), lineSplitter()]) {
            for (const chunk of chunks) splitter.push(Buffer.from(chunk))
            splitter.end()
          }
        },
      ),
    )
  })
})
