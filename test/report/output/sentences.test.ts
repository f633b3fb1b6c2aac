import { describe, expect, test } from 'vitest'
import { outcomeSentences, sourceSentences } from '../../../src/report/output/sentences.ts'
import { shownCell } from '../../../src/report/output/shown.ts'
import { toDoOf } from '../../../src/report/output/to-do.ts'
import { emptyReport, sampleReport } from '../sample-report.ts'

test.each([
  ['share', 0.8333, '83 %'],
  ['share', 0, '0 %'],
  ['share', 1, '100 %'],
  ['share', 0.002, '< 1 %'],
  ['share', 0.9999, '> 99 %'],
  ['number', -0.214, '−0.21'],
  ['integer', 12345, '12,345'],
  ['integer', -3, '−3'],
  ['seconds', 36_061, '10:01:01'],
  ['day', null, '–'],
  ['text', null, ''],
] as const)('a %s of %j is shown as people read it: %s', (type, cell, text) => {
  expect(shownCell(type, cell)).toBe(text)
})

describe('the outcome', () => {
  test('of a course without exams goes by completions', () => {
    const summary = { ...sampleReport.summary, passed: 0, completed: 1, meanBest: null }
    const learners = sampleReport.learners.slice(0, 1)
    expect(outcomeSentences({ ...sampleReport, summary, learners })).toEqual([
      '1 of 24 learners has completed the course (4 %).',
      'As they stand: 1 passed.',
    ])
  })

  test.each([
    { expired: 0, outcome: '3 of 24 learners have passed or completed the course (13 %).' },
    { expired: 1, outcome: '3 of 24 learners have a valid pass or completion (13 %).' },
  ])('counts completions that stand for a pass, with $expired expired', ({ expired, outcome }) => {
    const summary = { ...sampleReport.summary, done: 3, passed: 2, completed: 1, expired }
    expect(outcomeSentences({ ...sampleReport, summary })[0]).toBe(outcome)
  })

  test('names where it comes from, without what steers terminals', () => {
    const about = { ...emptyReport.about, statements: 1, sources: ['a\u001B[2J.csv', 'b', 'c'] }
    expect(sourceSentences(about)).toEqual([
      'As of 2026-03-31.',
      'From 1 statement of a.csv, b and c.',
      'Without a roster: those with no record are not in it.',
      'Learners are shown by pseudonyms.',
    ])
  })
})

describe('what to do', () => {
  test('is nothing where nothing is', () => {
    expect(toDoOf(emptyReport)).toEqual([])
  })

  test('begins with what presses most, in the singular where it is one', () => {
    const summary = { ...emptyReport.summary, flaggedItems: 1, expired: 1, overdue: 1 }
    expect(toDoOf({ ...emptyReport, summary }).map(({ finding }) => finding)).toEqual([
      '1 learner is overdue.',
      '1 pass has expired.',
      '1 question is flagged.',
    ])
  })
})
