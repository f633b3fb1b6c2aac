import { expect, test } from 'vitest'
import { readStatistics } from '../../src/compile/item-statistics/read.ts'
import { statisticsText } from '../../src/compile/item-statistics/text.ts'
import { statisticsName } from '../../src/compile/item-statistics/schema.ts'
import { flagsOf } from '../../src/report/analysis/flags.ts'
import type { Judged } from '../../src/report/analysis/flags.ts'
import { statisticsOf } from '../../src/report/annotate.ts'
import { folderOf } from '../compile/mini-course.ts'
import { sampleQuestions } from '../doubles/course.ts'

const item: Judged['item'] = {
  number: 1,
  question: 'zone-iv',
  bank: 'zones',
  kind: 'choice',
  file: 'banks/01-zones.md',
  line: 5,
  answers: 200,
  difficulty: 0.70049,
  pointBiserial: 0.4,
  discrimination: null,
  medianSeconds: 12.3456,
  checks: 0,
  checkDifficulty: null,
}

/** As many as a question may have, and each longer than a reason shows. */
const idle = Array.from({ length: 25 }, (_, at) => ({
  number: 1,
  question: 'zone-iv',
  response: `o${at + 2}`,
  text: `${at}`.padEnd(200, '🧲'),
  isKey: false,
  count: 0,
  share: 0,
  discrimination: null,
  topChosen: 0,
}))

const flags = flagsOf({ item, options: idle, medianSeconds: null })
const about = {
  course: '',
  title: '',
  language: 'en',
  revision: '',
  asOf: '2026-11-23',
  statements: 1,
  sources: [],
  isPseudonymous: false,
  hasRoster: false,
}

test('statistics are to thousandths, without figures that are not known and without questions that nobody answered', () => {
  const items = [
    { ...item, flags: [] },
    { ...item, number: 2, answers: 0, flags: [] },
    { ...item, number: 999, flags: [] },
  ]
  expect(statisticsOf({ about, items }, sampleQuestions)).toEqual({
    version: 1,
    as_of: '2026-11-23',
    questions: {
      'zone-iv': {
        answers: 200,
        difficulty: 0.7,
        median_seconds: 12.346,
        hash: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    },
  })
})

test('the build reads what was written, however many answers a flag has to name', () => {
  expect(flags.map(({ rule, reason }) => [rule, reason.endsWith(' and 22 more.')])).toEqual([
    ['idle-distractor', true],
  ])
  const statistics = statisticsOf({ about, items: [{ ...item, flags }] }, sampleQuestions)
  const { statistics: file } = folderOf({ [statisticsName]: statisticsText(statistics) })
  expect(readStatistics(file)).toEqual(statistics)
  expect(file?.messages).toEqual([])
})
