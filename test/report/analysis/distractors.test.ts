import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { analyse } from '../../../src/report/analysis/analyse.ts'
import { courseFacts, partQuestions } from '../../../src/report/analysis/facts.ts'
import { inWords } from '../../../src/report/analysis/wording.ts'
import { compile } from '../../../src/compile/index.ts'
import { readCourse } from '../../../src/compile/read.ts'
import type { CompiledCourse } from '../../../src/compile/compiled.ts'
import { duckdbStore } from './duckdb-store.ts'
import { sitting } from './records.ts'
import { sql } from './sql-texts.ts'

const folder = fileURLToPath(new URL('../../fixtures/good', import.meta.url))
const compiled = compile(await readCourse(folder)).compiled as CompiledCourse
const questions = partQuestions(compiled)
const numberOf = (id: string): number => questions.find((one) => one.id === id)?.number ?? 0

test('the facts of a course have every question with its place, and what each offers', async () => {
  const facts = courseFacts(compiled).map(({ name, columns, rows }) => ({
    name,
    columns: columns.map(({ name, type }) => `${name} ${type}`).join(', '),
    rows: rows.map((row) => row.join(' | ')),
  }))
  await expect(`${JSON.stringify(facts, null, 2)}\n`).toMatchFileSnapshot(
    '__snapshots__/facts.json',
  )
})

test('each answer on offer is counted, also of several at once, and those that nobody chose', async () => {
  const faults = numberOf('faults')
  const power = numberOf('aluminium-power')
  const answers: readonly (readonly [string, boolean, string, boolean])[] = [
    ['o1[,]o2', true, 'false', true],
    ['o1[,]o2', true, 'true', false],
    ['o1', false, 'true', false],
  ]
  const store = await duckdbStore(
    answers.flatMap(([several, isRight, judged, isTrue], index) =>
      sitting({
        learner: `learner ${index}`,
        on: '2026-05-01',
        answers: { [faults]: [several, isRight], [power]: [judged, isTrue] },
      }),
    ),
  )
  const { distractors } = await analyse({ store, compiled, sql, options: { asOf: '2026-06-01' } })
  store.close()
  expect(
    distractors.map(({ question, response, text, isKey, count, share }) =>
      [question, response, text, isKey ? 'key' : '', count, share.toFixed(2)].join(' | '),
    ),
  ).toEqual([
    'faults | o1 | A cracked stile | key | 3 | 1.00',
    'faults | o2 | A missing foot | key | 2 | 0.67',
    'faults | o3 | A dusty rung |  | 0 | 0.00',
    'aluminium-power | true | True |  | 2 | 0.67',
    'aluminium-power | false | False | key | 1 | 0.33',
  ])
  // Right in `faults` are 1, 1, 0: who chose o2 has 1 more question right in two of three cases.
  expect(distractors[1]?.discrimination).toBeCloseTo(0.5, 9)
  expect(distractors[2]?.discrimination).toBeNull()
})

test('the ten commonest wrong answers are listed where nothing is on offer', async () => {
  const number = questions.find(({ kind }) => kind === 'fill-in')?.number ?? 0
  const store = await duckdbStore(
    Array.from({ length: 24 }, (_, index) =>
      sitting({
        learner: `learner ${index}`,
        on: '2026-05-01',
        // Twelve wrong answers, the first the commonest.
        answers: { [number]: index < 12 ? [`wrong ${index}`, false] : ['wrong 0', index > 18] },
      }),
    ).flat(),
  )
  const { distractors } = await analyse({ store, compiled, sql, options: { asOf: '2026-06-01' } })
  store.close()
  expect(distractors).toHaveLength(10)
  expect(distractors[0]).toMatchObject({
    response: 'wrong 0',
    text: 'wrong 0',
    count: 8,
    isKey: false,
  })
})

test.each([
  { kind: 'ordering', response: 'o2[,]o1', parts: 2 },
  { kind: 'matching', response: 's1[.]t2[,]s2[.]t1', parts: 2 },
  { kind: 'multiple', response: 'o1[,]o2', parts: 2 },
])('a response to a question of kind $kind is said in its words', ({ kind, response, parts }) => {
  const question = questions.find((one) => one.kind === kind)
  if (!question) throw new Error(`The course has no question of kind ${kind}.`)
  const words = inWords(question, response)
  expect(words.split('; ')).toHaveLength(parts)
  expect(words).not.toMatch(/\b[ost]\d\b/)
  expect(inWords(question, 'o99')).toBe('o99')
})
