import { readFile } from 'node:fs/promises'

import { expect, test } from 'vitest'

import { cornerstone } from '../../../src/report/sources/cornerstone.ts'
import { asLines, fixture, readAll, readText, sampleScope } from './reading.ts'

const name = 'cornerstone-transcripts.csv'
const transcripts = await readFile(fixture(name), 'utf8')

test('a transcript report gives the rows that it holds', async () => {
  expect(cornerstone.recognises(transcripts)).toBe(true)
  await expect(asLines(await readAll(cornerstone, fixture(name)))).toMatchFileSnapshot(
    `../fixtures/${name}.rows`,
  )
})

test('a newer export adds only what is new', async () => {
  const newer = transcripts.replace(
    'In Progress / Past Due,,10/01/2026,11/02/2026 8:05 AM,,',
    'Completed,80,10/01/2026,11/02/2026 8:05 AM,11/05/2026 8:05 AM,',
  )
  const before = new Set((await readText(cornerstone, transcripts)).rows.map(({ id }) => id))
  const added = (await readText(cornerstone, newer)).rows.filter(({ id }) => !before.has(id))
  expect(added.map(({ verb, raw }) => [verb, raw])).toEqual([
    ['scored', 80],
    ['passed', 80],
    ['completed', null],
  ])
})

test('when no line is of the course, its titles are shown with the option that names them', async () => {
  const renamed = transcripts.replaceAll('MR safety', 'MR Safety (Annual)')
  const { rows, others, flaws } = await readText(cornerstone, renamed)
  expect([rows.length, others, flaws.map(({ rule }) => rule)]).toEqual([0, 9, ['other-title']])
  expect(flaws[0]?.reason).toBe(
    'No line is about “MR safety”. The file is about “MR Safety (Annual)”, “Hand hygiene, annual”.',
  )
  expect(flaws[0]?.mend).toContain('--title')
  const titled = await readText(cornerstone, renamed, {
    ...sampleScope,
    titles: ['mr safety (annual)'],
  })
  expect(titled.rows.length).toBe((await readText(cornerstone, transcripts)).rows.length)
})

test('the locator can name the course too', async () => {
  const scope = {
    ...sampleScope,
    aliases: ['HH-1'],
    course: { ...sampleScope.course, id: 'x', title: '?' },
  }
  const { rows } = await readText(cornerstone, transcripts, scope)
  expect(new Set(rows.map(({ learner }) => learner))).toEqual(new Set(['e1006']))
})

test('a date that may be two days is a flaw, unless another of the file shows the order', async () => {
  const head = 'User ID,Training Title,Transcript Status,Transcript Completed Date\n'
  const one = `${head}a,MR safety,Completed,03/04/2026\n`
  const { rows, flaws } = await readText(cornerstone, one)
  expect(rows).toEqual([])
  expect(flaws.map(({ line, column, rule }) => [line, column, rule])).toEqual([[2, 4, 'csv-date']])
  const two = await readText(cornerstone, `${one}b,MR safety,Completed,25/04/2026\n`)
  expect(two.rows.map(({ at }) => new Date(at).toISOString().slice(0, 10))[0]).toBe('2026-04-03')
  expect(two.flaws).toEqual([])
})

test('lines above the table do no harm', async () => {
  const above = `Report: MR safety\r\nRun on: 14 October 2026\r\n\r\n${transcripts.replace(/^\uFEFF/, '')}`
  expect(cornerstone.recognises(above)).toBe(true)
  const { rows, flaws } = await readText(cornerstone, above)
  const plain = await readText(cornerstone, transcripts)
  expect(rows).toEqual(plain.rows)
  expect(flaws).toEqual(plain.flaws.map((one) => ({ ...one, line: one.line + 3 })))
})

test('missing columns are named', async () => {
  const { rows, flaws } = await readText(
    cornerstone,
    'Training Title,Training Hours\nMR safety,2\n',
  )
  expect(rows).toEqual([])
  expect(flaws.map(({ reason }) => reason)).toEqual([
    'These columns are missing: User ID or User Email, Transcript Status, Transcript Completed Date.',
  ])
})

test('a completion is a pass where the exam decides, or where its score is one', async () => {
  const verbs = async (
    course: Partial<typeof sampleScope.course>,
    score = '',
  ): Promise<readonly string[]> => {
    const scope = { ...sampleScope, course: { ...sampleScope.course, ...course } }
    const line = `a,MR safety,Completed,2026-11-05,${score}\n`
    const head = 'User ID,Training Title,Transcript Status,Completed Date,Score\n'
    return (await readText(cornerstone, head + line, scope)).rows.map(({ verb }) => verb)
  }
  expect(await verbs({})).toEqual(['initialized', 'passed', 'completed'])
  expect(await verbs({ completion: 'viewed' })).toEqual(['initialized', 'completed'])
  expect(await verbs({}, '55')).toEqual(['initialized', 'scored', 'completed'])
  expect(await verbs({ completion: 'viewed' }, '70')).toEqual([
    'initialized',
    'scored',
    'passed',
    'completed',
  ])
  expect(await verbs({ exams: [] })).toEqual(['initialized', 'completed'])
})
