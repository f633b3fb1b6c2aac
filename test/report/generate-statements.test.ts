import { describe, expect, test } from 'vitest'
import { generateStatements } from '../../scripts/report/generate-statements.ts'
import type { GeneratedStatement, Generation } from '../../scripts/report/generate-statements.ts'
import { isBadItem } from '../../scripts/report/item-model.ts'
import { sampleCourse, sampleQuestions } from '../doubles/course.ts'

const generation: Generation = {
  seed: 3,
  learners: 60,
  statements: 6001,
  course: sampleCourse,
  questions: sampleQuestions,
}

const all = (parts: Partial<Generation> = {}): GeneratedStatement[] => [
  ...generateStatements({ ...generation, ...parts }),
]

const verbOf = (statement: GeneratedStatement): string =>
  (statement['verb'] as { display: Record<string, string> }).display['en-US'] ?? ''

describe('the generator of statements', () => {
  test.each([1, 59, 6001])('makes exactly %i statements, none of them twice', (statements) => {
    const made = all({ statements })
    expect(made).toHaveLength(statements)
    expect(new Set(made.map(({ id }) => id))).toHaveProperty('size', statements)
  })

  test('makes the same ones for the same seed, and others for another', () => {
    const few = { statements: 400 }
    expect(all(few)).toEqual(all(few))
    expect(all({ ...few, seed: 4 })).not.toEqual(all(few))
  })

  test('gives them as an LRS stored them: one after the other, each after it happened', () => {
    const made = all()
    const times = made.map(({ stored }) => stored)
    expect(times).toEqual([...new Set(times)].sort())
    expect(made.filter(({ stored, timestamp }) => stored <= timestamp)).toEqual([])
  })

  test('tells of all that learners do', () => {
    const verbs = [...new Set(all().map(verbOf))].sort()
    expect(verbs).toEqual([
      'answered',
      'attempted',
      'commented',
      'completed',
      'failed',
      'initialized',
      'passed',
      'progressed',
      'resumed',
      'scored',
      'suspended',
      'terminated',
    ])
  })

  test('passes a learner once at most', () => {
    const passed = all().filter((one) => verbOf(one) === 'passed')
    const learners = passed.map(({ actor }) => JSON.stringify(actor))
    expect(learners.length).toBeGreaterThan(10)
    expect(new Set(learners).size).toBe(learners.length)
  })

  test('marks few questions as bad, by the seed and their numbers alone', () => {
    const bad = Array.from({ length: 3000 }, (_, number) => isBadItem(1, number)).filter(Boolean)
    expect(bad.length).toBeGreaterThan(50)
    expect(bad.length).toBeLessThan(150)
  })
})
