import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { firstLines } from '../../../../src/report/sources/csv/head.ts'
import { csvRecords, lineOf } from '../../../../src/report/sources/csv/records.ts'
import { separatorOf } from '../../../../src/report/sources/csv/separator.ts'
import type { Flaw } from '../../../../src/report/sources/source.ts'

interface Table {
  readonly lines: readonly (readonly [line: number, ...cells: readonly string[]])[]
  readonly flaws: readonly Flaw[]
}

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(bytes: AsyncIterable<Uint8Array>, longest?: number): Promise<Table> {
  const lines: (readonly [number, ...string[]])[] = []
  const flaws: Flaw[] = []
  for await (const piece of csvRecords(bytes, longest)) {
    if ('flaw' in piece) flaws.push(piece.flaw)
    else lines.push([lineOf(piece.record), ...piece.record.cells])
  }
  return { lines, flaws }
}

const ofText = async (text: string, encoding: BufferEncoding = 'utf8'): Promise<Table> =>
  read(inChunks(Buffer.from(text, encoding), 7))

test.each(['utf8', 'utf16le'] as const)('reads %s with its mark', async (encoding) => {
  const { lines, flaws } = await ofText('\uFEFFName;Größe\n"Ada; B";"1\n2"\n\nBo;😀\n', encoding)
  expect(lines).toEqual([
    [1, 'Name', 'Größe'],
    [2, 'Ada; B', '1\n2'],
    [5, 'Bo', '😀'],
  ])
  expect(flaws).toEqual([])
})

test.each([
  ['a,b,c\n1;2,3', ','],
  ['a;b;c\n1,2,3,4', ';'],
  ['a\tb\n1,2', '\t'],
  ['"x,y,z";b\n', ';'],
  ['"x\ny,";b;c\n', ';'],
  ['\n\n a;b', ';'],
  ['a', ','],
])('finds what parts the cells of %j', (head, separator) => {
  expect(separatorOf(head)).toBe(separator)
})

test('bytes that are not UTF-8 are told once, and the lines are read', async () => {
  const { lines, flaws } = await ofText('Name\nMüller\nMüller\n', 'latin1')
  expect(lines.length).toBe(3)
  expect(flaws.map(({ rule }) => rule)).toEqual(['csv-encoding'])
})

test.each([
  ['a,b,c\n1,2,3\n4,5', ['csv-cut']],
  ['a,b,c\n1,2,3\n4,5\n', []],
  ['a,b,c\n1,2,3\n4,5,6', []],
  ['a,b,c\n1,2', ['csv-cut']],
  ['a', []],
])('a last line that is short and has no end is told: %j', async (text, rules) => {
  const { flaws } = await ofText(text)
  expect(flaws.map(({ rule, isHarmless }) => (isHarmless ? rule : 'error'))).toEqual(rules)
})

test('a quote that is never closed is told with the line that it begins in', async () => {
  const { lines, flaws } = await ofText('a,b\n1,2\n3,"4\n5,6\n')
  expect(lines).toEqual([
    [1, 'a', 'b'],
    [2, '1', '2'],
  ])
  expect(flaws.map(({ line, rule }) => [line, rule])).toEqual([[3, 'csv-quote-open']])
})

test('a line that never ends is a flaw, and no more of the file is read than its bound', async () => {
  let given = 0
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('a,b\n1,2\n')
    const chunk = Buffer.alloc(10_000, 'x')
    for (; ; given += chunk.length) yield chunk
  }
  const { lines, flaws } = await read(endless(), 200_000)
  expect(lines.length).toBe(2)
  expect(flaws.map(({ line, rule }) => [line, rule])).toEqual([[3, 'csv-line-too-long']])
  expect(given).toBeLessThan(300_000)
})

test('what fails while reading is thrown', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.alloc(100_000, `${'a'.repeat(499)}\n`)
    throw new Error('The disk is gone.')
  }
  await expect(read(broken())).rejects.toThrow('The disk is gone.')
})

test('the first lines are known from a head that ends within the second', () => {
  expect(firstLines('a;b\n1;"long')).toEqual([['a', 'b']])
  expect(firstLines('a;b\n1;2\n3;4')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
  expect(firstLines('"never')).toEqual([])
})

test('a table is read as it was written, in chunks of any size', async () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 8 })
  const line = fc.array(cell, { minLength: 2, maxLength: 4 })
  const table = fc.array(line, { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, size) => {
      const quoted = rows.map((cells) =>
        cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(';'),
      )
      const { lines } = await read(inChunks(Buffer.from(`h;h\n${quoted.join('\n')}\n`), size))
      expect(lines.slice(1).map(([, ...cells]) => cells)).toEqual(rows)
    }),
    { numRuns: 40 },
  )
})
