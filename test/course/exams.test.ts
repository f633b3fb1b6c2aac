import { describe, expect, test } from 'vitest'
import type { Exam } from '../../src/model/course.ts'
import { drawItems, fits } from '../../src/model/draw.ts'
import { compiled } from './bundled.ts'

const { exams, banks } = compiled.course
const items = new Map(
  banks.flatMap((bank) => bank.items.map((item) => [item.number, { item, bank: bank.id }])),
)

/** So many attempts in a row, each drawn as the player draws it: without what the window holds. */
function attempts(exam: Exam, count: number): number[][] {
  const drawn: number[][] = []
  for (let attempt = 0; attempt < count; attempt++) {
    const window = drawn.slice(Math.max(0, attempt - exam.noRepeat)).flat()
    drawn.push(drawItems(exam, banks, { seed: attempt * 7919 + exam.number, avoid: window }))
  }
  return drawn
}

test('there are a final assessment of 40 questions and a mock exam of 100', () => {
  expect(
    exams.map(({ id, draw, pass, graded, kinds }) => ({ id, draw, pass, graded, kinds })),
  ).toEqual([
    { id: 'final', draw: 40, pass: 70, graded: true, kinds: undefined },
    { id: 'mock', draw: 100, pass: 70, graded: false, kinds: ['choice', 'true-false'] },
  ])
})

describe.each(exams)('20 attempts in a row at the exam $id', (exam) => {
  const drawn = attempts(exam, 20)

  test('repeat nothing within the window', () => {
    expect(exam.noRepeat).toBeGreaterThan(0)
    for (const [at, attempt] of drawn.entries()) {
      const window = drawn.slice(Math.max(0, at - exam.noRepeat), at).flat()
      expect(attempt.filter((number) => window.includes(number))).toEqual([])
    }
  })

  test('are full, and meet the blueprint each time', () => {
    for (const attempt of drawn) {
      expect(new Set(attempt).size).toBe(exam.draw)
      const chosen = attempt.map((number) => items.get(number))
      for (const quota of exam.blueprint) {
        const fitting = chosen.filter((one) => one && fits(quota, one.item, one.bank))
        expect(fitting.length).toBeGreaterThanOrEqual(quota.count)
      }
    }
  })
})

test('the mock exam has questions of every module and of all seven domains', () => {
  const mock = exams.find(({ id }) => id === 'mock')
  const sum = (key: 'bank' | 'tag'): Record<string, number> => {
    const counts: Record<string, number> = {}
    for (const quota of mock?.blueprint ?? []) {
      const name = quota[key] ?? ''
      counts[name] = (counts[name] ?? 0) + quota.count
    }
    return counts
  }
  expect(Object.keys(sum('bank')).sort()).toEqual(banks.map(({ id }) => id).sort())
  expect(Object.values(sum('bank')).every((count) => count === 10)).toBe(true)
  expect(Object.keys(sum('tag'))).toHaveLength(7)
  expect(Math.min(...Object.values(sum('tag')))).toBeGreaterThanOrEqual(8)
})
