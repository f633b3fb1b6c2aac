import { createReadStream } from 'node:fs'

import { expect, test } from 'vitest'

import { readRoster } from '../../../src/report/sources/roster.ts'
import type { Roster } from '../../../src/report/sources/roster.ts'
import { rosterFacts } from '../../../src/report/sources/roster/facts.ts'
import { fixture } from './reading.ts'

const encoder = new TextEncoder()

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield encoder.encode(text)
}

const read = async (text: string): Promise<Roster> => readRoster(bytesOf(text))

test('a roster gives its people and says with line and cell what it could not read', async () => {
  const { rows, flaws } = await readRoster(createReadStream(fixture('roster.csv')))
  const lines = [
    ...rows.map((row) => JSON.stringify(row)),
    ...flaws.map(({ line, column, rule, reason }) => `${line}:${column} ${rule} ${reason}`),
    '',
  ]
  await expect(lines.join('\n')).toMatchFileSnapshot('../fixtures/roster.csv.rows')
})

test('a table for queries has a line for each key of those who are there', async () => {
  const { rows } = await read(
    'Id,E-mail,Name,Unit,Due,Active\n1,A@x.org,Ada,Ward,2026-12-31,yes\n2,,Bo,Ward,,no\n3,,Cy,,,\n',
  )
  expect(rosterFacts(rows).rows).toEqual([
    ['1', 1, 'Ada', 'Ward', 20_818],
    ['a@x.org', 1, 'Ada', 'Ward', 20_818],
    ['mailto:a@x.org', 1, 'Ada', 'Ward', 20_818],
    ['3', 2, 'Cy', '', null],
  ])
  const secret = rosterFacts(rows, (key) => `p-${key.length}`)
  expect(secret.rows[0]).toEqual(['p-1', 1, '', 'Ward', 20_818])
})

test.each([
  ['1;03/04/2026;\n2;25/04/2026;', '2026-04-03'],
  ['1;03/04/2026;\n2;04/25/2026;', '2026-03-04'],
  ['1;03/04/2026;25/04/2026', '2026-04-03'],
  ['1;03/04/2026;\n2;;', null],
  ['1;03/04/2026;\n2;01.05.2026;', null],
])('03/04/2026 means what another date shows, or is a flaw: %j', async (lines, due) => {
  const { rows, flaws } = await read(`Id;Due;Assigned\n${lines}\n`)
  expect(rows[0]?.due).toBe(due)
  const found = flaws.map(({ line, column, rule, mend }) => [line, column, rule, mend])
  expect(found).toEqual(due ? [] : [[2, 2, 'csv-date', 'Write dates as YYYY-MM-DD.']])
})

test('a column with both orders decides nothing', async () => {
  const { rows, flaws } = await read('Id,Due\n1,25/04/2026\n2,04/25/2026\n3,03/04/2026\n')
  expect(rows.map(({ due }) => due)).toEqual(['2026-04-25', '2026-04-25', null])
  expect(flaws.map(({ line, column, rule }) => [line, column, rule])).toEqual([[4, 2, 'csv-date']])
})

test.each([
  ['', 'csv-empty'],
  ['\n\n', 'csv-empty'],
  ['Name,Unit\nAda,Ward\n', 'csv-columns'],
])('a roster %j is told as %s', async (text, rule) => {
  const { rows, flaws } = await read(text)
  expect([rows.length, flaws.map((one) => one.rule)]).toEqual([0, [rule]])
})

test.each([
  ['Active', 'no', false],
  ['Active', '', true],
  ['Active', 'Yes', true],
  ['Status', 'Terminated', false],
  ['Employment status', 'On leave', true],
  ['Terminated', 'yes', false],
  ['Terminated', 'no', true],
])('%s %s', async (column, cell, isActive) => {
  expect((await read(`Id,${column}\n1,${cell}\n`)).rows[0]?.isActive).toBe(isActive)
})

test('a transcript of Cornerstone is a roster too', async () => {
  const { rows } = await readRoster(createReadStream(fixture('cornerstone-transcripts.csv')))
  expect(rows[0]).toMatchObject({
    keys: ['e1001', 'ada@example.org'],
    name: 'Example, Ada',
    due: '2026-12-31',
  })
})

test.each([
  { dueDays: 30, dues: ['2026-12-31', '2026-10-31', null], flaws: ['5:3 csv-date'] },
  { dueDays: undefined, dues: ['2026-12-31', null, null], flaws: [] },
])('who has no due day is due $dueDays days after the assignment', async (expected) => {
  const { dueDays, dues, flaws } = expected
  const text = 'Id,Due,Hire date\n1,2026-12-31,2026-10-01\n2,,2026-10-01\n3,,\n4,,soon\n'
  const roster = await readRoster(bytesOf(text), dueDays)
  expect(roster.rows.map(({ due }) => due).slice(0, 3)).toEqual(dues)
  expect(roster.flaws.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual(flaws)
})
