import { readFile } from 'node:fs/promises'

import { expect, test } from 'vitest'

import { lrsCsv } from '../../../src/report/sources/lrs-csv.ts'
import { statementPath } from '../../../src/report/sources/lrs/statement-path.ts'
import { asLines, fixture, readAll, readText } from './reading.ts'

const sqlLrs = await readFile(fixture('lrs-sql-lrs.csv'), 'utf8')

test.each(['lrs-sql-lrs.csv', 'lrs-learning-locker.csv'])(
  '%s gives the rows that it holds',
  async (name) => {
    expect(lrsCsv.recognises(await readFile(fixture(name), 'utf8'))).toBe(true)
    await expect(asLines(await readAll(lrsCsv, fixture(name)))).toMatchFileSnapshot(
      `../fixtures/${name}.rows`,
    )
  },
)

test('two LRSs write the same statements in their own ways', async () => {
  const [one, other] = await Promise.all(
    ['lrs-sql-lrs.csv', 'lrs-learning-locker.csv'].map((name) => readAll(lrsCsv, fixture(name))),
  )
  expect(one?.rows.length).toBe(4)
  expect(other?.rows).toEqual(one?.rows)
})

test.each([
  ['actor.account.name', ['actor', 'account', 'name']],
  ['statement.actor.account.name', ['actor', 'account', 'name']],
  ['actor/account/name', ['actor', 'account', 'name']],
  ['actor_account_name', ['actor', 'account', 'name']],
  ['["actor","account","name"]', ['actor', 'account', 'name']],
  ["$['actor']['account']['name']", ['actor', 'account', 'name']],
  ['$.actor.account.name', ['actor', 'account', 'name']],
  ['Actor Account Name', ['actor', 'account', 'name']],
  ['actor_mbox_sha1sum', ['actor', 'mbox_sha1sum']],
  ['verb.display.en-US', ['verb', 'display', 'en-US']],
  ['context_contextActivities_parent_1_id', ['context', 'contextActivities', 'parent', 1, 'id']],
  ['context.contextActivities.parent[0].id', ['context', 'contextActivities', 'parent', 0, 'id']],
  ['context.contextActivities.grouping.id', ['context', 'contextActivities', 'grouping', 0, 'id']],
  ['result.extensions.https://a&46;b/c_d', ['result', 'extensions', 'https://a.b/c_d']],
  ['statement', []],
  ['persona', undefined],
  ['actor_mboxes', undefined],
  ['verb.id.more', undefined],
  ['context.contextActivities.parent.999.id', undefined],
  ['result.extensions.__proto__', undefined],
  ['["actor"', undefined],
  ['', undefined],
])('reads the column %s', (header, keys) => {
  expect(statementPath(header)?.keys).toEqual(keys)
})

test('what no statement can do without is named when it is missing', async () => {
  const [header = '', ...lines] = sqlLrs.split('\n')
  const renamed = [header.replace('id,stored,timestamp', 'no,s,t'), ...lines].join('\n')
  const { rows, flaws } = await readText(lrsCsv, renamed)
  expect(rows).toEqual([])
  expect(flaws).toMatchObject([
    { line: 1, rule: 'csv-columns', reason: 'These columns are missing: id, timestamp.' },
  ])
})

test('a whole statement may stand in one column', async () => {
  const statement = {
    id: '00000000-0000-4000-8000-000000000001',
    actor: { mbox: 'mailto:ada@example.org' },
    verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
    object: { id: 'https://training.example.org/courses/mr-safety' },
    timestamp: '2026-11-02T08:15:00Z',
  }
  const cell = JSON.stringify(statement).replaceAll('"', '""')
  const { rows } = await readText(lrsCsv, `statement\n"${cell}"\n`)
  expect(rows).toMatchObject([{ verb: 'passed', account: 'ada@example.org' }])
})

test('a time without zone is that of the clock of the zone given', async () => {
  const { rows } = await readText(
    lrsCsv,
    sqlLrs.replaceAll('2026-11-02T08:15:00.000Z', '2026-11-02 09:15:00'),
  )
  expect(new Date(rows[0]?.at ?? 0).toISOString()).toBe('2026-11-02T08:15:00.000Z')
})

test('a line that is no statement is a flaw with its place, and the others are read', async () => {
  const broken = sqlLrs.replace('00000000-0000-4000-8000-000000000002', 'two')
  const { rows, flaws } = await readText(lrsCsv, broken)
  expect(rows.length).toBe(3)
  expect(flaws.map(({ line, rule }) => [line, rule])).toEqual([
    [3, 'statement-id'],
    [7, 'statement-actor'],
  ])
})
