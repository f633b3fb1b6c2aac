import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { flagRules, flagsOf } from '../../../src/report/analysis/flags.ts'
import type { Judged, JudgedOption } from '../../../src/report/analysis/flags.ts'

const good: Judged['item'] = {
  number: 1,
  question: 'angle',
  bank: 'ladders',
  kind: 'choice',
  file: 'banks/01.md',
  line: 9,
  answers: 200,
  difficulty: 0.7,
  pointBiserial: 0.4,
  discrimination: 0.3,
  medianSeconds: 20,
  checks: 0,
  checkDifficulty: null,
}

function option(response: string, more: Partial<JudgedOption>): JudgedOption {
  return {
    number: 1,
    question: 'angle',
    response,
    text: `Text of ${response}`,
    isKey: false,
    count: 20,
    share: 0.1,
    discrimination: -0.1,
    topChosen: 2,
    ...more,
  }
}

const key = option('o1', {
  isKey: true,
  count: 140,
  share: 0.7,
  discrimination: 0.3,
  topChosen: 60,
})
const options = [key, option('o2', {}), option('o3', {}), option('o4', {})]

interface Case {
  readonly title: string
  readonly item?: Partial<Judged['item']>
  readonly options?: readonly JudgedOption[]
  readonly flags: readonly string[]
}

const others = options.slice(2)
const cases: readonly Case[] = [
  { title: 'a good question', flags: [] },
  {
    title: 'one that the better get wrong',
    item: { discrimination: -0.08 },
    flags: ['negative-discrimination'],
  },
  {
    title: 'one below nothing by less than a standard error',
    item: { discrimination: -0.07 },
    flags: ['weak-discrimination'],
  },
  {
    title: 'the same with too few answers',
    item: { discrimination: -0.5, answers: 29 },
    flags: [],
  },
  {
    title: 'with just enough answers',
    item: { discrimination: -0.5, answers: 30 },
    flags: ['negative-discrimination'],
  },
  {
    title: 'one that hardly discriminates',
    item: { discrimination: 0.09 },
    flags: ['weak-discrimination'],
  },
  { title: 'the same with 49 answers', item: { discrimination: 0.09, answers: 49 }, flags: [] },
  { title: 'one at the limit', item: { discrimination: 0.1 }, flags: [] },
  { title: 'one without spread', item: { discrimination: null }, flags: [] },
  { title: 'a hard one', item: { difficulty: 0.29 }, flags: ['too-hard'] },
  { title: 'a hard one at the limit', item: { difficulty: 0.3 }, flags: [] },
  {
    title: 'a statement that is guessed',
    item: { kind: 'true-false', difficulty: 0.5 },
    options: [key, option('false', {})],
    flags: ['too-hard'],
  },
  {
    title: 'an easy one, which can hardly discriminate',
    item: { difficulty: 0.96, discrimination: 0.02 },
    flags: ['too-easy'],
  },
  {
    title: 'an easy one in which few slips decide over the sign',
    item: { difficulty: 0.97, discrimination: -0.02 },
    flags: ['too-easy'],
  },
  { title: 'an easy one at the limit', item: { difficulty: 0.95 }, flags: [] },
  {
    title: 'a distractor that the best prefer',
    options: [key, option('o2', { topChosen: 72 }), ...others],
    flags: ['key-doubt'],
  },
  {
    title: 'the same by chance',
    options: [key, option('o2', { topChosen: 71 }), ...others],
    flags: [],
  },
  {
    title: 'a distractor that tells the better ones',
    options: [key, option('o2', { discrimination: 0.38 }), ...others],
    flags: ['key-doubt'],
  },
  {
    title: 'the same by less than a standard error',
    options: [key, option('o2', { discrimination: 0.37 }), ...others],
    flags: [],
  },
  {
    title: 'a distractor that four chose',
    options: [key, option('o2', { discrimination: 0.38, count: 4 }), ...others],
    flags: [],
  },
  {
    title: 'several answers at once, each as good as the others',
    item: { kind: 'multiple' },
    options: [key, option('o2', { topChosen: 72 })],
    flags: [],
  },
  {
    title: 'an idle distractor',
    options: [key, option('o2', { share: 0.019, count: 3 }), ...others],
    flags: ['idle-distractor'],
  },
  {
    title: 'the same with 99 answers',
    item: { answers: 99 },
    options: [key, option('o2', { share: 0.01, count: 1 }), ...others],
    flags: [],
  },
  {
    title: 'an idle distractor of an easy question',
    item: { difficulty: 0.97 },
    options: [key, option('o2', { share: 0, count: 0 })],
    flags: ['too-easy'],
  },
  { title: 'a slow one', item: { medianSeconds: 31 }, flags: ['slow'] },
  { title: 'a slow one at the limit', item: { medianSeconds: 30 }, flags: [] },
  { title: 'one without times', item: { medianSeconds: null }, flags: [] },
]

test.each(cases)('$title: $flags', ({ item, options: own = options, flags }) => {
  const found = flagsOf({ item: { ...good, ...item }, options: own, medianSeconds: 10 })
  expect(found.map(({ rule }) => rule)).toEqual(flags)
})

test('a flag gives its figures and a mend', () => {
  const item = { ...good, discrimination: -0.214, difficulty: 0.25 }
  const rival = option('o2', { topChosen: 80, text: `<${'long '.repeat(30)}>` })
  const found = flagsOf({ item, options: [key, rival], medianSeconds: null })
  expect(found.map(({ reason }) => reason)).toEqual([
    'Those who did better elsewhere got it wrong more often: discrimination -0.21, 200 answers.',
    `Of the best third, 80 chose "<${'long '.repeat(11)}lon…" and 60 the key.`,
    '25 % of 200 answers are right.',
  ])
  for (const { mend } of found) expect(mend).toMatch(/\.$/)
})

test('every rule is in the documentation as it is in the code', () => {
  const docs = readFileSync(
    new URL('../../../docs/reporting-statistics.md', import.meta.url),
    'utf8',
  )
  const rows = docs.split('\n').map((row) => row.replace(/\s+/g, ' '))
  for (const { id, meaning, answers } of flagRules) {
    expect(rows).toContain(`| \`${id}\` | ${meaning} | ${answers} |`)
  }
})
