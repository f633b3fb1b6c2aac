import { readFile } from 'node:fs/promises'

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { recognise, sources, unrecognised } from '../../../src/report/sources/index.ts'
import { lrsCsv } from '../../../src/report/sources/lrs-csv.ts'
import { fixture, readText } from './reading.ts'

test.each([
  ['lrs-sql-lrs.csv', 'lrs-csv'],
  ['lrs-learning-locker.csv', 'lrs-csv'],
  ['moodle-interactions.txt', 'moodle'],
  ['moodle-basic-de.txt', 'moodle'],
  ['moodle-tracks.csv', 'moodle'],
  ['cornerstone-transcripts.csv', 'cornerstone'],
  ['roster.csv', undefined],
])('%s is known as %s', async (name, id) => {
  expect(recognise(await readFile(fixture(name), 'utf8'))?.id).toBe(id)
})

test('a file of no kind is told with the kinds there are', () => {
  const message = unrecognised('notes.csv')
  expect(message).toMatch(/^notes\.csv is no file of records/)
  for (const { summary } of sources) expect(message).toContain(summary)
})

/** Cells that did harm somewhere: formulas, markup, depth, long numbers, other scripts, halves of characters. */
const hostile = [
  '=HYPERLINK("http://x","y")',
  '<script>alert(1)</script>',
  '['.repeat(1000),
  '{"a":'.repeat(200),
  '{"__proto__":{"polluted":true}}',
  '9'.repeat(400),
  '1e999',
  '-1',
  '\0',
  '\uD800',
  '&#x1F600;&amp;amp;',
  'EX99999-T0-x-1',
  '٣١/١٢/٢٠٢٦',
  '{a,b,c',
  '-'.repeat(300),
]

const heads = await Promise.all(
  [
    'lrs-sql-lrs.csv',
    'lrs-learning-locker.csv',
    'moodle-interactions.txt',
    'cornerstone-transcripts.csv',
  ].map(async (name) => {
    const text = await readFile(fixture(name), 'utf8')
    return text.slice(0, text.indexOf('\n')).trim()
  }),
)

test.each(heads.map((head) => [recognise(`${head}\n`)?.id, head] as const))(
  '%s takes whatever stands in its cells without throwing',
  async (id, head) => {
    const source = sources.find((one) => one.id === id)
    if (!source) throw new Error(`No source for ${head}.`)
    const separator = head.includes('\t') ? '\t' : ','
    const width = head.split(separator).length
    const cell = fc.oneof(
      fc.constantFrom(...hostile, '', '-', '1', 'Completed', 'MR safety', '2026-11-02T08:15:00Z'),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({ unit: 'binary-ascii', maxLength: 20 }),
    )
    const line = fc.array(cell, { minLength: 0, maxLength: width + 2 })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 4 }), async (lines) => {
        const table = lines.map((cells) =>
          cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator),
        )
        const { rows, flaws } = await readText(source, [head, ...table, ''].join('\n'))
        for (const row of rows) {
          expect(Number.isFinite(row.at)).toBe(true)
          expect(row.learner).not.toContain('\0')
          expect(row.learner).not.toBe('')
        }
        for (const { line: at, column, reason, mend } of flaws) {
          expect([at > 0, column > 0, reason !== '', mend !== '', reason.length < 1000]).toEqual(
            Array.from({ length: 5 }, () => true),
          )
        }
      }),
      { numRuns: 20 },
    )
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  },
)

test('JSON of any depth in a cell does no harm', async () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  const { flaws } = await readText(lrsCsv, `statement,id\n"${deep}",x\n`)
  expect(flaws.map(({ line, rule }) => [line, rule])).toEqual([[2, 'statement-form']])
})

test('arbitrary text is read or refused, and never throws', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary-ascii', maxLength: 200 }), async (text) => {
      recognise(text)
      await Promise.all(sources.map(async (source) => readText(source, text)))
    }),
    { numRuns: 20 },
  )
})
