import { readFile } from 'node:fs/promises'

import { expect, test } from 'vitest'

import { moodle } from '../../../src/report/sources/moodle.ts'
import { asLines, fixture, readAll, readText, sampleScope } from './reading.ts'

test.each(['moodle-interactions.txt', 'moodle-basic-de.txt', 'moodle-tracks.csv'])(
  '%s gives the rows that it holds',
  async (name) => {
    const head = await readFile(fixture(name), 'utf8')
    expect(moodle.recognises(head)).toBe(true)
    await expect(asLines(await readAll(moodle, fixture(name)))).toMatchFileSnapshot(
      `../fixtures/${name}.rows`,
    )
  },
)

const interactions = await readFile(fixture('moodle-interactions.txt'), 'utf8')
const ids = async (text: string): Promise<readonly string[]> =>
  (await readText(moodle, text)).rows.map(({ id }) => id)

test('a newer export adds only what is new', async () => {
  const newer = interactions
    .replace('Tuesday, 3 November 2026, 4:05 PM', 'Friday, 6 November 2026, 4:05 PM')
    .replace('16.66\t16.66/100', '90\t90/100')
  const before = new Set(await ids(interactions))
  const added = (await readText(moodle, newer)).rows.filter(({ id }) => !before.has(id))
  expect(added.map(({ verb, raw }) => [verb, raw])).toEqual([
    ['scored', 90],
    ['passed', 90],
    ['completed', null],
  ])
})

test('ids are UUIDs of version 8, and no two rows share one', async () => {
  const all = await ids(interactions)
  expect(new Set(all).size).toBe(all.length)
  for (const id of all)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})

test('the basic report of the same attempts adds nothing to the interactions report', async () => {
  const basic = interactions
    .split('\n')
    .map((line) => line.split('\t').slice(0, 8).join('\t'))
    .join('\n')
  const known = new Set(await ids(interactions))
  const rows = await ids(basic)
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.filter((id) => !known.has(id))).toEqual([])
})

test('a report of another package is told by its title and counted, unless that is given', async () => {
  const renamed = interactions.replace('\tMR safety\t', '\tMR safety 2025 &amp; more\t')
  const { rows, others, flaws } = await readText(moodle, renamed)
  expect([rows.length, others, flaws.map(({ rule }) => rule)]).toEqual([0, 4, ['other-title']])
  expect(flaws[0]?.reason).toContain('“MR safety 2025 & more”')
  const scope = { ...sampleScope, titles: ['MR Safety 2025 & More'] }
  expect((await readText(moodle, renamed, scope)).rows.length).toBeGreaterThan(10)
})

test('in another language all four columns of a question are known by their places, and fewer are a flaw', async () => {
  const french = interactions
    .replaceAll('Question ', 'Question n° ')
    .replaceAll('Response ', 'Réponse ')
    .replaceAll('Right answer ', 'Réponse juste ')
    .replaceAll('Result ', 'Résultat ')
    .replace(
      'Attempt\tStarted on\tLast accessed on\tScore',
      'Tentative\tCommencé le\tDernier accès\tScore',
    )
  expect(moodle.recognises(french)).toBe(true)
  expect(await ids(french)).toEqual(await ids(interactions))
  const fewer = french.replace(/\tRésultat \d+/g, '')
  expect((await readText(moodle, fewer)).flaws[0]?.rule).toBe('moodle-questions')
})

test('answers of another tool are harmless flaws with their line and cell', async () => {
  const strange = interactions.replace('EX1-T01-zone-iv-001', 'Scene1_QuizSlide')
  const { flaws } = await readText(moodle, strange)
  expect(flaws).toMatchObject([{ line: 2, column: 9, rule: 'moodle-answer', isHarmless: true }])
})

test('thousands of answers of another tool hide neither what keeps the file out nor who comes behind', async () => {
  const [header = '', line = ''] = interactions
    .replace('EX1-T01-zone-iv-001', 'Scene1_QuizSlide')
    .split('\n')
  const learner = (number: number): string => line.replaceAll(/ada/gi, `user${number}`)
  const before = Array.from({ length: 300 }, (_, number) => learner(number))
  const undated = learner(301).replace('Monday, 2 November 2026, 9:15 AM', 'soon')
  const { rows, flaws } = await readText(
    moodle,
    [header, ...before, undated, learner(302)].join('\n'),
  )
  expect(flaws.filter(({ isHarmless }) => isHarmless)).toHaveLength(200)
  expect(flaws.filter(({ isHarmless }) => !isHarmless)).toMatchObject([
    { line: 302, rule: 'csv-date' },
  ])
  expect(rows.at(-1)).toMatchObject({ learner: 'user302.example' })
})

test('a course that asks for its pages too is passed by a certificate and not by a score', async () => {
  const both = { ...sampleScope, course: { ...sampleScope.course, completion: 'both' as const } }
  const verbs = async (text: string): Promise<readonly string[]> =>
    (await readText(moodle, text, both)).rows.map(({ verb }) => verb)
  expect(await verbs(interactions)).toContain('passed')
  const without = interactions.replace(/CERT-1A2B-3C4D-5E6F\t1A2B-3C4D-5E6F\t\tneutral/, '\t\t\t')
  expect(await verbs(without)).not.toContain('passed')
})

test('a date that cannot be read is a flaw with its line and cell', async () => {
  const { flaws } = await readText(
    moodle,
    interactions.replace('Monday, 2 November 2026, 9:15 AM', '2. listopadu 2026'),
  )
  expect(flaws.map(({ line, column, rule }) => [line, column, rule])).toEqual([[2, 5, 'csv-date']])
})
