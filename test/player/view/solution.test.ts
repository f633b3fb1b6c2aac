import { expect, test } from 'vitest'
import type { PartQuestion } from '../../../src/model/question.ts'
import { solutionOf } from '../../../src/player/view/takeaway/solution.ts'

const text = { number: 1, id: 'q', stem: '', rationale: '', references: [] }
const options = ['b', '<em>a</em>', 'c'].map((text, at) => ({ number: 3 - at, text }))

const cases: readonly (readonly [PartQuestion, readonly string[], readonly string[]])[] = [
  [{ ...text, kind: 'choice', options, key: 2 }, ['c', '<em>a</em>', 'b'], ['<em>a</em>']],
  [{ ...text, kind: 'multiple', options, key: [1, 3] }, ['c', '<em>a</em>', 'b'], ['c', 'b']],
  [{ ...text, kind: 'true-false', key: false }, [], ['False']],
  [{ ...text, kind: 'numeric', key: { value: '1.5', low: '1.5', high: '1.5' } }, [], ['1.5']],
  [
    { ...text, kind: 'numeric', unit: 'T', key: { value: '1.5', low: '1.4', high: '1.6' } },
    [],
    ['1.4 to 1.6 T'],
  ],
  [
    { ...text, kind: 'ordering', items: options, key: [3, 1, 2] },
    [],
    ['1. b', '2. c', '3. <em>a</em>'],
  ],
  [
    {
      ...text,
      kind: 'matching',
      sources: [
        { number: 1, text: '<b>I</b>' },
        { number: 2, text: 'II' },
      ],
      targets: [
        { number: 1, text: 'two' },
        { number: 2, text: 'B < 5 & "one"' },
      ],
      key: [
        [1, 2],
        [2, 1],
      ],
    },
    [],
    ['<b>I</b> → B &#60; 5 &#38; "one"', 'II → two'],
  ],
  [{ ...text, kind: 'fill-in', key: ['<5 G', 'five'] }, [], ['&#60;5 G or five']],
  [{ ...text, kind: 'likert', labels: options }, [], []],
  [
    {
      ...text,
      kind: 'hotspot',
      regions: ['Door', 'Magnet & bore', 'Window'].map((text, at) => ({
        number: at + 1,
        text,
        left: 0,
        top: 0,
        width: 1,
        height: 1,
      })),
      key: [2, 3],
    },
    ['Door', 'Magnet &#38; bore', 'Window'],
    ['Magnet &#38; bore or Window'],
  ],
]

test.each(cases)('the solution of %j is told in words', (question, offered, right) => {
  expect(solutionOf(question)).toEqual({ offered, right })
})
